package org.yellowcrane.knowledge;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Texts;

/** Renders every sentence of every record in every language, and reports those that fail or leave a placeholder. */
class SentencesCheck {

    /** How many records a report about one template names. */
    private static final int NAMED = 3;

    private final Problems problems;
    private final RecordRenderer renderer;

    SentencesCheck(Problems problems, RecordRenderer renderer) {
        this.problems = problems;
        this.renderer = renderer;
    }

    void run(CollectionDraft draft, Collection collection) {
        for (KnowledgeRecord record : collection.records()) {
            checkTexts(draft, collection, record);
        }
        draft.words()
                .forEach((language, words) ->
                        words.sentenceLines().forEach((field, line) -> checkTemplate(words, field, collection)));
    }

    private void checkTemplate(WordsDraft words, String field, Collection collection) {
        Map<String, List<String>> failing = new LinkedHashMap<>();
        for (KnowledgeRecord record : collection.records()) {
            String failure = failure(record, field, words.language());
            if (!failure.isEmpty()) {
                failing.computeIfAbsent(failure, reason -> new ArrayList<>())
                        .add(record.id().record());
            }
        }
        failing.forEach((reason, ids) -> problems.error(
                words.file(),
                words.sentenceLines().getOrDefault(field, 0),
                "the sentence of '%s' for %s%s: %s"
                        .formatted(
                                field,
                                String.join(", ", ids.subList(0, Math.min(NAMED, ids.size()))),
                                ids.size() > NAMED ? " and " + (ids.size() - NAMED) + " more" : "",
                                reason)));
    }

    private String failure(KnowledgeRecord record, String field, Language language) {
        MessageFormat template = renderer.template(record, field, language);
        if (template == null) {
            return "";
        }
        Map<String, Object> arguments;
        try {
            arguments = renderer.arguments(record, RecordRenderer.usedBy(template), language);
        } catch (IllegalArgumentException malformed) {
            return ""; // A sentence of the record itself, reported where it stands; so are braces that its texts bring
            // along.
        }
        arguments.replaceAll((name, value) -> value instanceof String text ? text.replaceAll("[{}]", "") : value);
        return failure(template, arguments);
    }

    private static String failure(MessageFormat template, Map<String, Object> arguments) {
        try {
            String text = Templates.render(template, arguments);
            int open = text.indexOf('{');
            int close = text.indexOf('}');
            if (open < 0 && close < 0) {
                return text.isEmpty() ? "gives nothing" : "";
            }
            return open >= 0 && close > open
                    ? "leaves " + text.substring(open, close + 1)
                            + ": the record has no such field, or an apostrophe stands before the brace"
                    : "leaves a brace";
        } catch (IllegalArgumentException failed) {
            return "fails: " + failed.getMessage();
        }
    }

    /** Checks the sentences that records bring along themselves. */
    private void checkTexts(CollectionDraft draft, Collection collection, KnowledgeRecord record) {
        RecordDraft place = draft.records().get(record.id().record());
        for (Field field : collection.fields().values()) {
            if (field.type() == FieldType.SENTENCE && place != null) {
                record.value(field.name()).ifPresent(value -> checkTexts(place, field.name(), value, record));
            }
        }
    }

    private void checkTexts(RecordDraft place, String field, Value value, KnowledgeRecord record) {
        switch (value) {
            case Value.Several several -> several.values().forEach(one -> checkTexts(place, field, one, record));
            case Value.Prose prose -> checkText(place, field, prose.texts(), record);
            default -> {}
        }
    }

    private void checkText(RecordDraft place, String field, Texts texts, KnowledgeRecord record) {
        texts.byLanguage().forEach((language, text) -> {
            String failure;
            try {
                Set<String> used = renderer.usedBy(record, text);
                failure = failure(Templates.parse(text, language), renderer.arguments(record, used, language));
            } catch (IllegalArgumentException malformed) {
                failure = "is not a valid template: " + malformed.getMessage();
            }
            if (!failure.isEmpty()) {
                problems.error(
                        place.form.file(), place.form.line(field), "'%s' in %s %s".formatted(field, language, failure));
            }
        });
    }
}
