package org.yellowcrane.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a sentence of a passage is chosen by. Shares are of the question, its words weighed by how few sentences of the passage hold them; 0 to 1. */
enum SentenceFeature {
    /** BM25 of the words among the passage's sentences, divided by its upper bound. */
    WORDS,
    /** The same for pieces of words. */
    PIECES,
    /** The same, without the bound, divided by 30: a long question tells more than a short one. */
    PIECES_AMOUNT,
    /** Pieces, between the passage's worst sentence (0) and its best (1). */
    PIECES_STANDING,
    /** Share of the question's neighbouring words that stand together in the sentence, too. */
    NEIGHBOURS,
    /** PIECES of the sentence after: an answer often comes just before what the question repeats. */
    AFTER,
    /** Share of the question that this sentence and the one before hold together, for sentences that lean on the one before. */
    COVERAGE_WITH_BEFORE,
    /** 1 for the passage's first sentence. */
    FIRST,
    /** Logarithm of one more than the number of words. */
    LENGTH,
    /** Share of the sentence's words that the question does not hold: an answer says something new. */
    NEWS,
    /** 1 if a quantity is asked for, and the sentence holds a number that the question does not. */
    NUMBER_ASKED,
    /** 1 if a time is asked for, and the sentence holds such a number. */
    NUMBER_FOR_TIME,
    /** 1 if a person is asked for, and the sentence holds a capitalized word that the question does not. */
    NAME_FOR_PERSON;

    static final List<String> NAMES =
            Arrays.stream(values()).map(SentenceFeature::key).toList();

    /** The name in the file of weights. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
