package org.yellowcrane.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;

/**
 * Records of one type.
 *
 * @param id unique among collections and guides
 * @param role what it is for
 * @param fields by name, in the order of the editor's file
 * @param total the key figure that holds the published total, if more exist than are listed
 * @param complete whether nothing exists that is not listed
 * @param words the collection's words in each language that has its own; English always has
 * @param records in the order of the editor's file
 */
public record Collection(
        String id,
        CollectionRole role,
        Map<String, Field> fields,
        @Nullable RecordId total,
        boolean complete,
        Map<Language, CollectionWords> words,
        List<KnowledgeRecord> records) {

    /** Its words in a language; in English where it has none of its own. */
    public CollectionWords words(Language language) {
        CollectionWords own = words.get(language);
        if (own != null) {
            return own;
        }
        CollectionWords english = words.get(Language.ENGLISH);
        if (english == null) {
            throw new IllegalStateException("No English words of " + id);
        }
        return english;
    }

    /** Whether it has words of its own in a language. */
    public boolean speaks(Language language) {
        return words.containsKey(language);
    }
}
