package org.yellowcrane.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks that records, totals and choices that are named exist. */
class ReferencesCheck {

    private final Problems problems;
    private final Map<String, CollectionDraft> drafts;
    private final Set<String> folders;

    /**
     * Prepares the check.
     *
     * @param folders ids of all collections, also of those that could not be read: what they hold is not known to be missing
     */
    ReferencesCheck(Problems problems, Map<String, CollectionDraft> drafts, Set<String> folders) {
        this.problems = problems;
        this.drafts = drafts;
        this.folders = folders;
    }

    void run() {
        for (CollectionDraft draft : drafts.values()) {
            checkTotal(draft);
            for (RecordDraft record : draft.records().values()) {
                record.values.forEach((field, value) -> checkValue(record, field, value));
            }
            for (Field field : draft.shape().fields().values()) {
                if (field.type() == FieldType.CHOICE) {
                    checkChoices(draft, field.name());
                }
            }
        }
    }

    private void checkTotal(CollectionDraft draft) {
        Node.Scalar total = draft.shape().total();
        if (total != null) {
            RecordId id = draft.total();
            if (id == null) {
                problems.error(draft.shape().file(), total.line(), "'total' names a record (collection/record)");
            } else {
                checkReference(draft.shape().file(), total.line(), id);
            }
        }
    }

    private void checkValue(RecordDraft record, String field, Value value) {
        switch (value) {
            case Value.Reference reference ->
                checkReference(record.form.file(), record.form.line(field), reference.record());
            case Value.Several several -> several.values().forEach(one -> checkValue(record, field, one));
            default -> {}
        }
    }

    private void checkReference(String file, int line, RecordId id) {
        CollectionDraft target = drafts.get(id.collection());
        if (target == null && !folders.contains(id.collection())) {
            problems.error(
                    file,
                    line,
                    "there is no collection '" + id.collection() + "'" + NearestWord.hint(id.collection(), folders));
        } else if (target != null && !target.records().containsKey(id.record())) {
            problems.error(
                    file,
                    line,
                    "there is no record '" + id + "'"
                            + NearestWord.hint(id.record(), target.records().keySet()));
        }
    }

    private void checkChoices(CollectionDraft draft, String field) {
        Set<String> labelled = new TreeSet<>();
        draft.words().values().stream()
                .filter(words -> words.choices().containsKey(field))
                .forEach(words -> labelled.addAll(keys(words, field)));
        for (RecordDraft record : draft.records().values()) {
            for (String key : chosen(record.values.get(field))) {
                if (!labelled.contains(key)) {
                    problems.error(
                            record.form.file(),
                            record.form.line(field),
                            "unknown choice '" + key + "' of '" + field + "'" + NearestWord.hint(key, labelled));
                }
            }
        }
        for (WordsDraft words : draft.words().values()) {
            Set<String> missing = new LinkedHashSet<>(labelled);
            missing.removeAll(keys(words, field));
            if (!missing.isEmpty()) {
                String reason = "no label for " + missing + " of the choice '" + field + "'";
                if (WordsReader.isRequired(words.language())) {
                    problems.error(words.file(), 0, reason);
                } else {
                    problems.warning(words.file(), 0, reason);
                }
            }
        }
    }

    private static Set<String> keys(WordsDraft words, String field) {
        Form labels = words.choices().get(field);
        return labels == null ? Set.of() : labels.keys();
    }

    private static List<String> chosen(@Nullable Value value) {
        if (value instanceof Value.Several several) {
            return several.values().stream()
                    .flatMap(one -> chosen(one).stream())
                    .toList();
        }
        return value instanceof Value.Choice choice ? List.of(choice.key()) : List.of();
    }
}
