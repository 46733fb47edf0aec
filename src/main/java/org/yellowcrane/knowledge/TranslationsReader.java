package org.yellowcrane.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;

/** Reads the names and texts of records in a language other than Chinese and English, and adds them to the records. */
class TranslationsReader {

    /** How many ids a warning about many records names. */
    private static final int NAMED = 5;

    private final Reading reading;
    private final Shape shape;
    private final WordsDraft words;
    private final Language language;

    TranslationsReader(Reading reading, Shape shape, WordsDraft words) {
        this.reading = reading;
        this.shape = shape;
        this.words = words;
        this.language = words.language();
    }

    void addTo(Map<String, RecordDraft> records) {
        if (WordsReader.isRequired(language)) {
            return;
        }
        Form byRecord = words.records();
        if (byRecord != null) {
            byRecord.allow(records.keySet());
            for (String id : byRecord.keys()) {
                RecordDraft record = records.get(id);
                Form translation = byRecord.form(id);
                if (record != null && translation != null) {
                    add(translation, record);
                }
            }
        }
        warnOfMissing(records);
    }

    private void add(Form translation, RecordDraft record) {
        Set<String> keys = new LinkedHashSet<>(List.of("name", "aliases", "conflicts"));
        shape.fields().values().stream().filter(ValueReader::isProse).forEach(field -> keys.add(field.name()));
        translation.allow(keys);
        Node.Scalar name = translation.scalar("name");
        if (name != null && record.names.putIfAbsent(language, name.text()) != null) {
            translation.error(name.line(), "the name stands in records.yaml, too");
        }
        List<String> aliases = translation.strings("aliases");
        if (!aliases.isEmpty()) {
            record.aliases.merge(language, aliases, TranslationsReader::both);
        }
        record.conflicts = ConflictTranslations.added(translation, "conflicts", record.conflicts, language);
        for (Field field : shape.fields().values()) {
            Node node = translation.node(field.name());
            if (node != null && ValueReader.isProse(field)) {
                addProse(translation, field, node, record.prose.get(field.name()));
            }
        }
    }

    private static List<String> both(List<String> first, List<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private void addProse(Form translation, Field field, Node node, @Nullable List<Map<Language, String>> prose) {
        List<Node> entries = field.list() && node instanceof Node.Items items ? items.nodes() : List.of(node);
        if (prose == null) {
            translation.error(node.line(), "'" + field.name() + "' has no text in records.yaml");
            return;
        }
        if (entries.size() != prose.size()) {
            translation.error(
                    node.line(),
                    "'%s' has %d texts here and %d in records.yaml"
                            .formatted(field.name(), entries.size(), prose.size()));
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            Node.Scalar text = translation.scalar(entries.get(i), "'" + field.name() + "'");
            Map<Language, String> byLanguage = prose.get(i);
            if (text != null) {
                FiguresCheck.compareWithEnglish(translation, text, language, byLanguage, "'" + field.name() + "'");
                if (byLanguage.putIfAbsent(language, text.text()) != null) {
                    translation.error(
                            text.line(), "'" + field.name() + "' has its text in this language in records.yaml");
                }
            }
        }
    }

    private void warnOfMissing(Map<String, RecordDraft> records) {
        List<String> nameless = new ArrayList<>();
        List<String> textless = new ArrayList<>();
        records.forEach((id, record) -> {
            if (!record.names.containsKey(language)) {
                nameless.add(id);
            }
            if (lacksText(record)) {
                textless.add(id);
            }
        });
        warn(nameless, "have no name");
        warn(textless, "lack a text");
    }

    private boolean lacksText(RecordDraft record) {
        return record.conflicts.stream()
                        .anyMatch(conflict -> conflict.tell().in(language).isEmpty())
                || record.prose.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(text -> !text.isEmpty() && !text.containsKey(language));
    }

    private void warn(List<String> ids, String what) {
        if (!ids.isEmpty()) {
            String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
            reading.problems()
                    .warning(
                            words.file(),
                            0,
                            "%d records %s in this language: %s%s"
                                    .formatted(ids.size(), what, named, ids.size() > NAMED ? ", …" : ""));
        }
    }
}
