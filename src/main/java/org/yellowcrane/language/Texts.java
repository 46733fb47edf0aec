package org.yellowcrane.language;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One text in several languages.
 *
 * @param byLanguage the text of each language; never empty
 */
public record Texts(Map<Language, String> byLanguage) {

    public Texts {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A text needs at least one language");
        }
        byLanguage = Map.copyOf(byLanguage);
    }

    /** This text in one language, if it is given there. */
    public Optional<String> in(Language language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /** This text for a reader of one language: in it, else in English, else in Chinese, else in any. */
    public Text forReader(Language language) {
        for (Language candidate : new Language[] {language, Language.ENGLISH, Language.CHINESE}) {
            String text = byLanguage.get(candidate);
            if (text != null) {
                return new Text(text, candidate);
            }
        }
        Map.Entry<Language, String> first = new TreeMap<>(byLanguage).firstEntry();
        return new Text(first.getValue(), first.getKey());
    }

    /** A text and the language that it is in. */
    public record Text(String text, Language language) {}
}
