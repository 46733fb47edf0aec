package org.yellowcrane.retrieval;

import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;

/** The term of an index nearest to one that it does not hold: what somebody meant who mistyped a word. */
final class NearTerms {

    /** Shorter words have too many neighbours. */
    private static final int SHORTEST = 5;

    /** From this length on two letters may be wrong. */
    private static final int LONG = 9;

    /** Scripts whose words are long enough to be mistyped rather than to be another word. */
    private static final UnicodeSet SPELT = new UnicodeSet("[[:Latin:][:Cyrillic:]]").freeze();

    private NearTerms() {}

    /**
     * The nearest term, of several the most frequent.
     *
     * @param term a term that no document holds
     */
    static Optional<String> nearest(IndexReader reader, Term term) throws IOException {
        String text = term.text();
        int length = text.codePointCount(0, text.length());
        Terms terms = MultiTerms.getTerms(reader, term.field());
        if (terms == null || length < SHORTEST || !SPELT.containsAll(text)) {
            return Optional.empty();
        }
        var near = new FuzzyTermsEnum(terms, term, length < LONG ? 1 : 2, 1, true);
        BoostAttribute likeness = near.attributes().addAttribute(BoostAttribute.class);
        String best = null;
        double most = 0;
        for (var found = near.next(); found != null; found = near.next()) {
            double merit = likeness.getBoost() * 1_000_000 + near.docFreq();
            if (merit > most) {
                most = merit;
                best = found.utf8ToString();
            }
        }
        return Optional.ofNullable(best);
    }
}
