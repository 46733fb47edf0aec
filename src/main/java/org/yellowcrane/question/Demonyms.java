package org.yellowcrane.question;

import java.util.List;
import java.util.Map;
import org.yellowcrane.language.Language;

/** What people and things of a country are called in each language, as the grammar knows it. */
public final class Demonyms {

    private Demonyms() {}

    /** The words of a language by the country's ISO code of two letters; none for a country that has only its name. */
    public static Map<String, List<String>> of(Language language) {
        return Grammar.of(language).demonyms();
    }
}
