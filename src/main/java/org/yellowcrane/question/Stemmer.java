package org.yellowcrane.question;

import org.yellowcrane.language.Language;

/** Cuts the endings of words, so that forms of one word compare equal. Safe for concurrent use. */
@FunctionalInterface
public interface Stemmer {

    /**
     * The stem of a folded word.
     *
     * @param word lower case, without diacritics
     * @return the word itself where the language has no stemmer
     */
    String stem(String word, Language language);
}
