package org.yellowcrane.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Texts;

/** A record while its parts are gathered from several files. */
class RecordDraft {

    /** Where the record stands. */
    final Form form;

    final RecordId id;

    /** What is given in {@code records.yaml}; names and prose of other languages are added later. */
    final Map<Language, String> names = new LinkedHashMap<>();

    final Map<Language, List<String>> aliases = new LinkedHashMap<>();

    /** Values that are the same in all languages. */
    final Map<String, Value> values = new LinkedHashMap<>();

    /** Texts of prose fields; one for each entry of a list, else one. */
    final Map<String, List<Map<Language, String>>> prose = new LinkedHashMap<>();

    @Nullable
    Provenance provenance;

    List<Conflict> conflicts = List.of();
    List<Superseded> history = List.of();

    RecordDraft(RecordId id, Form form) {
        this.id = id;
        this.form = form;
    }

    /** The finished record; empty if an essential part is missing, which has been reported. */
    Optional<KnowledgeRecord> finish(Collection<Field> fields) {
        if (provenance == null || names.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value> all = new LinkedHashMap<>();
        for (Field field : fields) {
            Value value = value(field);
            if (value != null) {
                all.put(field.name(), value);
            }
        }
        return Optional.of(new KnowledgeRecord(
                id,
                new Texts(names),
                Map.copyOf(aliases),
                Collections.unmodifiableMap(all),
                provenance,
                conflicts,
                history));
    }

    private @Nullable Value value(Field field) {
        List<Map<Language, String>> texts = prose.get(field.name());
        return texts == null ? values.get(field.name()) : ValueReader.joined(field, texts);
    }
}
