package org.yellowcrane.knowledge;

import com.ibm.icu.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;

/** Reads the words of a collection in one language. */
class WordsReader {

    private static final Set<String> KEYS =
            Set.of("name", "noun", "words", "fields", "choices", "questions", "records");
    private static final Set<String> FIELD_KEYS = Set.of("label", "words", "sentence");
    private static final Set<String> CHOICE_KEYS = Set.of("label", "nouns", "adjectives");

    private final Problems problems;
    private final Shape shape;
    private final Language language;

    WordsReader(Problems problems, Shape shape, Language language) {
        this.problems = problems;
        this.shape = shape;
        this.language = language;
    }

    /** Whether the editors write records in this language in {@code records.yaml} itself. */
    static boolean isRequired(Language language) {
        return language.equals(Language.CHINESE) || language.equals(Language.ENGLISH);
    }

    @Nullable
    WordsDraft read(EditorFile file) {
        Form form = Form.of(file, problems);
        if (form == null) {
            return null;
        }
        form.allow(KEYS);
        if (isRequired(language) && form.has("records")) {
            form.error(form.line("records"), "names and texts in this language belong into records.yaml");
        }
        Node.Scalar name = form.required("name");
        MessageFormat noun = noun(form);
        List<String> words = form.strings("words");
        if (words.isEmpty()) {
            form.error(form.line("words"), "'words' is missing: the words by which people name these things");
        }
        Labels labels = labels(form);
        Map<String, Form> choices = choices(form);
        Map<String, Map<String, String>> choiceLabels = new LinkedHashMap<>();
        Map<String, Map<String, List<String>>> kinds = new LinkedHashMap<>();
        Map<String, Map<String, List<String>>> adjectives = new LinkedHashMap<>();
        choices.forEach((field, keys) -> {
            choiceLabels.put(field, choiceLabels(keys));
            kinds.put(field, choiceWords(keys, "nouns"));
            adjectives.put(field, choiceWords(keys, "adjectives"));
        });
        CollectionWords collected = name == null || noun == null
                ? null
                : new CollectionWords(
                        name.text(),
                        noun,
                        words,
                        labels.labels,
                        labels.words,
                        labels.sentences,
                        choiceLabels,
                        kinds,
                        adjectives,
                        questions(form));
        return new WordsDraft(language, file.name(), collected, labels.lines, choices, form.form("records"));
    }

    private @Nullable MessageFormat noun(Form form) {
        Node.Scalar text = form.required("noun");
        if (text == null) {
            return null;
        }
        MessageFormat noun = template(form, text, Set.of("count"));
        if (noun == null) {
            return null;
        }
        for (int count : new int[] {0, 1, 2, 5, 21}) {
            String rendered = Templates.render(noun, Map.of("count", count));
            if (rendered.indexOf('{') >= 0 || !rendered.contains(Integer.toString(count))) {
                form.error(
                        text.line(),
                        "'noun' gives '%s' for %d: the number must stand in it".formatted(rendered, count));
                return null;
            }
        }
        return noun;
    }

    private List<String> questions(Form form) {
        List<String> questions = form.strings("questions");
        if (questions.size() < 2 || questions.size() > 5) {
            problems.warning(
                    form.file(), form.line("questions"), "two to five sample questions, not " + questions.size());
        }
        return questions;
    }

    /** What is said of the fields. */
    private static class Labels {
        final Map<String, String> labels = new LinkedHashMap<>();
        final Map<String, List<String>> words = new LinkedHashMap<>();
        final Map<String, MessageFormat> sentences = new LinkedHashMap<>();
        final Map<String, Integer> lines = new LinkedHashMap<>();
    }

    private Labels labels(Form form) {
        Labels labels = new Labels();
        Form fields = form.form("fields");
        if (fields == null) {
            if (!form.has("fields")) {
                form.error(form.line(), "'fields' is missing");
            }
            return labels;
        }
        fields.allow(shape.fields().keySet());
        for (String name : shape.fields().keySet()) {
            Form field = fields.form(name);
            if (field == null) {
                missingLabel(fields, fields.line(), name);
                continue;
            }
            field.allow(FIELD_KEYS);
            Node.Scalar label = field.scalar("label");
            if (label == null) {
                missingLabel(field, fields.line(name), name);
            } else {
                labels.labels.put(name, label.text());
            }
            labels.words.put(name, field.strings("words"));
            sentence(field, name, labels);
        }
        return labels;
    }

    private void missingLabel(Form form, int line, String field) {
        form.error(line, "the field '" + field + "' has no 'label'");
    }

    private void sentence(Form field, String name, Labels labels) {
        Node.Scalar text = field.scalar("sentence");
        if (text != null) {
            MessageFormat sentence =
                    template(field, text, Templates.arguments(shape.fields().values()));
            if (sentence != null) {
                labels.sentences.put(name, sentence);
                labels.lines.put(name, text.line());
            }
        }
    }

    /** A template; null if it is malformed or uses an argument that it will not be given. */
    private @Nullable MessageFormat template(Form form, Node.Scalar text, Set<String> known) {
        try {
            MessageFormat template = Templates.parse(text.text(), language);
            Set<String> used = new LinkedHashSet<>(Templates.usedBy(text.text()));
            used.removeAll(known);
            used.forEach(unknown -> form.error(
                    text.line(), "the sentence uses unknown {" + unknown + "}" + NearestWord.hint(unknown, known)));
            return used.isEmpty() ? template : null;
        } catch (IllegalArgumentException malformed) {
            form.error(text.line(), "not a valid template: " + malformed.getMessage());
            return null;
        }
    }

    private Map<String, Form> choices(Form form) {
        Map<String, Form> choices = new LinkedHashMap<>();
        Form byField = form.form("choices");
        if (byField == null) {
            return choices;
        }
        for (String name : byField.keys()) {
            Field field = shape.fields().get(name);
            if (field == null || field.type() != FieldType.CHOICE) {
                byField.error(byField.line(name), "'" + name + "' is not a field of type choice");
            }
            Form keys = byField.form(name);
            if (keys != null) {
                choices.put(name, keys);
            }
        }
        return choices;
    }

    /** A choice is a label, or a label with the nouns that name its things and the words that tell them from the others. */
    private static Map<String, String> choiceLabels(Form keys) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String key : keys.keys()) {
            Form worded = worded(keys, key);
            Node.Scalar label = worded == null ? keys.scalar(key) : worded.required("label");
            if (label != null) {
                labels.put(key, label.text());
            }
        }
        return labels;
    }

    private static Map<String, List<String>> choiceWords(Form keys, String which) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String key : keys.keys()) {
            Form worded = worded(keys, key);
            if (worded != null) {
                worded.allow(CHOICE_KEYS);
                words.put(key, worded.strings(which));
            }
        }
        return words;
    }

    private static @Nullable Form worded(Form keys, String key) {
        return keys.node(key) instanceof Node.Entries ? keys.form(key) : null;
    }
}
