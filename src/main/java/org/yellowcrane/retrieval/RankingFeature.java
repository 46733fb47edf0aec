package org.yellowcrane.retrieval;

import java.util.Arrays;
import java.util.List;

/**
 * What a passage is ranked by. Shares are of the question's words weighed by rarity, 0 to 1; an amount is a share times the question's whole
 * rarity divided by 10, so that a long, specific question counts for more than a short one.
 */
enum RankingFeature {
    /** BM25 of the pieces of words, divided by 30. */
    PIECES,
    /** The same, divided by its upper bound for this question. */
    PIECES_SHARE,
    /** The same, between the worst candidate (0) and the best (1). */
    PIECES_STANDING,
    /** Share of the question that the passage holds. */
    COVERAGE,
    COVERAGE_AMOUNT,
    /** Share that its best sentence holds. */
    SENTENCE,
    SENTENCE_AMOUNT,
    /** Share that its best two neighbouring sentences hold. */
    TWO_SENTENCES,
    TWO_SENTENCES_AMOUNT,
    /** Share of neighbouring words that stand together in the passage, too. */
    NEIGHBOURS,
    NEIGHBOURS_AMOUNT,
    /** How alike the question and the passage's title or a sample question are, in words. */
    LIKENESS,
    LIKENESS_AMOUNT,
    /** Share that its best sample question holds. */
    ASKED,
    ASKED_AMOUNT,
    /** Share that its search words hold. */
    SEARCHED,
    SEARCHED_AMOUNT,
    /** Share that its title and names hold. */
    NAMED,
    NAMED_AMOUNT,
    /** Share that its best sentence holds together with its title, names and search words. */
    IN_CONTEXT,
    IN_CONTEXT_AMOUNT,
    /** 1 if the question holds a whole name of what the passage is about. */
    WHOLE_NAME,
    /** Similarity to the whole passage, times 10; 0 without vectors, as all that follow. */
    MEANING,
    /** Similarity to its most similar sentence. */
    SENTENCE_MEANING,
    /** Similarity to its most similar sample question or title, as far as it exceeds 0.6, times 10. */
    QUESTION_MEANING,
    /** MEANING, where the best candidate holds much of the question, and so words can be relied on. */
    MEANING_IF_WORDS,
    SENTENCE_MEANING_IF_WORDS;

    static final List<String> NAMES =
            Arrays.stream(values()).map(RankingFeature::key).toList();

    /** The name in the file of weights. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
