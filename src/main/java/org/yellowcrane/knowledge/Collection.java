package org.yellowcrane.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;

/**
 * Records of one type.
 *
 * @param id unique among collections and guides
 * @param fields by name, in the order of the editor's file
 * @param total the key figure that holds the published total, if more exist than are listed
 * @param complete whether nothing exists that is not listed
 * @param words the collection's words in each language of the bot
 * @param records in the order of the editor's file
 */
public record Collection(
        String id,
        Map<String, Field> fields,
        @Nullable RecordId total,
        boolean complete,
        Map<Language, CollectionWords> words,
        List<KnowledgeRecord> records) {

    /**
     * Its words in a language of the bot.
     *
     * @throws IllegalArgumentException if the bot does not speak that language
     */
    public CollectionWords words(Language language) {
        CollectionWords found = words.get(language);
        if (found == null) {
            throw new IllegalArgumentException("No words of " + id + " in " + language);
        }
        return found;
    }
}
