package org.yellowcrane.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;

/**
 * A collection as it was read, with the places where everything stands.
 *
 * @param shape what {@code collection.yaml} says
 * @param records by their id within the collection
 * @param words by language
 */
record CollectionDraft(Shape shape, Map<String, RecordDraft> records, Map<Language, WordsDraft> words) {

    /** The collection; empty without English words. */
    Optional<Collection> finish() {
        Map<Language, CollectionWords> finished = new LinkedHashMap<>();
        words.forEach((language, draft) -> {
            if (draft.words() != null) {
                finished.put(language, draft.words());
            }
        });
        if (!finished.containsKey(Language.ENGLISH)) {
            return Optional.empty();
        }
        List<KnowledgeRecord> built = records.values().stream()
                .flatMap(draft -> draft.finish(shape.fields().values()).stream())
                .toList();
        return Optional.of(new Collection(
                shape.id(), shape.role(), shape.fields(), total(), shape.complete(), Map.copyOf(finished), built));
    }

    /** The record that holds the total; null if none is named or the name is malformed. */
    @Nullable
    RecordId total() {
        Node.Scalar total = shape.total();
        try {
            return total == null ? null : RecordId.parse(total.text());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
