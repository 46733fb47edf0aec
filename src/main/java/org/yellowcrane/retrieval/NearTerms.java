package org.yellowcrane.retrieval;

import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;

/** The terms of an index nearest to those that it does not hold: what somebody meant who mistyped a word. */
final class NearTerms {

    /** Shorter words have too many neighbours. */
    private static final int SHORTEST = 5;

    /** Letters that may be missing, wrong, one too many or swapped. Two find other words about as often as the one that was meant. */
    private static final int EDITS = 1;

    /** Unknown words of a question that are read; each costs about as much as the rest of the search for it. */
    private static final int MOST = 3;

    /** Scripts whose words are long enough to be mistyped rather than to be another word. */
    private static final UnicodeSet SPELT = new UnicodeSet("[[:Latin:][:Cyrillic:]]").freeze();

    private NearTerms() {}

    /**
     * Reads words that no document holds. Only the longest of them are looked up, for they have the fewest neighbours.
     *
     * @return the nearest term, of several the most frequent, of each word that has one
     */
    static Map<String, String> of(IndexReader reader, String field, List<String> words) throws IOException {
        Map<String, String> read = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return read;
        }
        List<String> unknown = new ArrayList<>();
        for (String word : words) {
            if (word.length() >= SHORTEST && SPELT.containsAll(word) && reader.docFreq(new Term(field, word)) == 0) {
                unknown.add(word);
            }
        }
        List<String> longest = unknown.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST)
                .toList();
        for (String word : longest) {
            nearest(terms, new Term(field, word)).ifPresent(near -> read.put(word, near));
        }
        return read;
    }

    private static Optional<String> nearest(Terms terms, Term term) throws IOException {
        var near = new FuzzyTermsEnum(terms, term, EDITS, 1, true);
        String best = null;
        int most = 0;
        for (var found = near.next(); found != null; found = near.next()) {
            if (near.docFreq() > most) {
                most = near.docFreq();
                best = found.utf8ToString();
            }
        }
        return Optional.ofNullable(best);
    }
}
