package org.yellowcrane.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Texts;

/**
 * One typed thing with fields: a sister city, a hospital, a key figure.
 *
 * @param id unique in the knowledge base
 * @param names its name in each language
 * @param aliases other names that people use, by language
 * @param values what its fields hold, in the collection's order of fields; fields without value are absent
 * @param provenance what it rests on
 * @param conflicts disagreements between sources
 * @param history earlier values, the oldest first
 */
public record KnowledgeRecord(
        RecordId id,
        Texts names,
        Map<Language, List<String>> aliases,
        Map<String, Value> values,
        Provenance provenance,
        List<Conflict> conflicts,
        List<Superseded> history) {

    /** What a field holds, if anything. */
    public Optional<Value> value(String field) {
        return Optional.ofNullable(values.get(field));
    }
}
