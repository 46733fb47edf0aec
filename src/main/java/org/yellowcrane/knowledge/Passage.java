package org.yellowcrane.knowledge;

import java.util.List;
import org.yellowcrane.language.Language;

/**
 * What the search index holds: one section, or one field of a record as a sentence or two, in one language.
 *
 * @param id {@code sister-cities/duisburg#since} or {@code stay/registration}; the same in all languages
 * @param language the language of the text
 * @param title the section's heading or the record's name
 * @param text the text, sentences separated by spaces or line breaks; steps and bullets one a line
 * @param questions sample questions that it answers
 * @param searchWords words that people use who need it and that its text lacks
 * @param names names of the things it is about, with other names people use
 * @param provenance what it rests on
 */
public record Passage(
        String id,
        Language language,
        String title,
        String text,
        List<String> questions,
        List<String> searchWords,
        List<String> names,
        Provenance provenance) {

    /** A passage with nothing to be found by but its title and its text. */
    public Passage(String id, Language language, String title, String text, Provenance provenance) {
        this(id, language, title, text, List.of(), List.of(), List.of(), provenance);
    }
}
