package org.yellowcrane.retrieval;

import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.yellowcrane.language.Language;

/** The Snowball stemmers (Porter, 2001), for those who compare single words. Safe for concurrent use. */
public final class WordStems {

    private WordStems() {}

    /**
     * The stem of a word in lower case.
     *
     * @return the word itself where there is no stemmer for the language
     */
    public static String stem(String word, Language language) {
        SnowballStemmer stemmer = switch (language.tag()) {
            case "en" -> new EnglishStemmer();
            case "fr" -> new FrenchStemmer();
            case "de" -> new GermanStemmer();
            case "ru" -> new RussianStemmer();
            case "es" -> new SpanishStemmer();
            default -> null;
        };
        if (stemmer == null) {
            return word;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
