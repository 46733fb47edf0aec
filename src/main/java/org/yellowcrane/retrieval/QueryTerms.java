package org.yellowcrane.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A question as the index understands it.
 *
 * @param words its words in order, each with how rare it is
 * @param pieces its distinct pieces
 */
record QueryTerms(List<Term> words, List<Term> pieces) {

    /**
     * A term of a query.
     *
     * @param text the term
     * @param idf how rare it is among the passages: BM25's inverse document frequency, above 0
     */
    record Term(String text, float idf) {}

    /** The upper bound of a BM25 score for these terms: the sum of the rarity of the distinct ones. */
    static double bound(List<Term> terms) {
        Map<String, Float> distinct = new HashMap<>();
        terms.forEach(term -> distinct.put(term.text(), term.idf()));
        return distinct.values().stream().mapToDouble(Float::doubleValue).sum();
    }
}
