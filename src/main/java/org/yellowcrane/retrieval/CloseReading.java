package org.yellowcrane.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yellowcrane.retrieval.PassageUnits.Kind;
import org.yellowcrane.retrieval.PassageUnits.Unit;

/**
 * Looks at the parts of a passage with a question in mind: which part holds how much of it, and how close together.
 *
 * <p>Shares of a question are shares of the sum of its words' rarity, so that a rare word counts for more than a common one.
 */
final class CloseReading {

    /** Saturation of repeated words and of length, as in BM25; a sentence of this many words is neither short nor long. */
    private static final double K1 = 1.2;

    private static final double B = 0.5;
    private static final double USUAL_LENGTH = 14;

    private final int[] hashes;
    private final double[] idf;
    private final double total;
    private final Map<Integer, Integer> positions = new HashMap<>();
    private final double pairTotal;

    CloseReading(List<QueryTerms.Term> words) {
        hashes = words.stream()
                .mapToInt(term -> PassageUnits.hash(term.text()))
                .distinct()
                .toArray();
        idf = new double[hashes.length];
        double sum = 0;
        for (int i = 0; i < hashes.length; i++) {
            positions.put(hashes[i], i);
        }
        for (QueryTerms.Term term : words) {
            idf[position(PassageUnits.hash(term.text()))] = term.idf();
        }
        for (double one : idf) {
            sum += one;
        }
        total = sum;
        double pairs = 0;
        for (int i = 1; i < hashes.length; i++) {
            pairs += pair(i);
        }
        pairTotal = pairs;
    }

    private int position(int hash) {
        return positions.getOrDefault(hash, -1);
    }

    private double pair(int second) {
        return Math.min(idf[second - 1], idf[second]);
    }

    /**
     * What was seen in one passage; all from 0 to 1.
     *
     * @param coverage share of the question that the passage holds
     * @param sentence share that its best sentence holds, long sentences discounted
     * @param twoSentences share that its best pair of neighbouring sentences holds
     * @param neighbours share of the question's neighbouring words that stand together in the passage, too
     * @param likeness how much its most alike sample question or title and the question share
     * @param named share of the question that the passage's title and names hold
     * @param wholeName 1 if the question holds all words of one of its names or of its title
     * @param rarest whether it holds the question's rarest word
     * @param asked share that its best sample question holds
     * @param searched share that its search words hold
     * @param inContext share that its best sentence holds together with its title, names and search words
     */
    record Seen(
            double coverage,
            double sentence,
            double twoSentences,
            double neighbours,
            double likeness,
            double named,
            double wholeName,
            double rarest,
            double asked,
            double searched,
            double inContext) {}

    Seen read(PassageUnits passage) {
        if (total == 0) {
            return new Seen(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        boolean[] covered = new boolean[hashes.length];
        boolean[] named = new boolean[hashes.length];
        boolean[] searched = new boolean[hashes.length];
        boolean[] together = new boolean[hashes.length];
        int[] counts = new int[hashes.length];
        int[] before = new int[hashes.length];
        int beforeLength = 0;
        double sentence = 0;
        double two = 0;
        double likeness = 0;
        double wholeName = 0;
        double asked = 0;
        double inContext = 0;
        for (Unit unit : passage.units()) {
            java.util.Arrays.fill(counts, 0);
            int distinct = count(unit.words(), counts, covered, together);
            int length = unit.words().length;
            if (unit.kind() == Kind.SENTENCE) {
                sentence = Math.max(sentence, saturated(counts, length));
                int[] sum = counts.clone();
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += before[i];
                }
                two = Math.max(two, saturated(sum, (length + beforeLength) / 2.0));
                before = counts.clone();
                beforeLength = length;
                inContext = Math.max(inContext, share(counts, named, searched));
            } else if (unit.kind() == Kind.SEARCH_WORDS) {
                hold(counts, searched);
            } else {
                double share = share(counts);
                double back = (double) distinct / length;
                if (unit.kind() != Kind.NAME && share + back > 0) {
                    likeness = Math.max(likeness, 2 * share * back / (share + back));
                }
                if (unit.kind() == Kind.QUESTION) {
                    asked = Math.max(asked, share);
                } else {
                    hold(counts, named);
                    if (distinct == length) {
                        wholeName = 1;
                    }
                }
            }
        }
        int rarest = 0;
        for (int i = 1; i < idf.length; i++) {
            if (idf[i] > idf[rarest]) {
                rarest = i;
            }
        }
        double neighbours = 0;
        for (int i = 1; i < together.length; i++) {
            neighbours += together[i] ? pair(i) : 0;
        }
        return new Seen(
                share(covered),
                sentence,
                two,
                pairTotal == 0 ? 0 : neighbours / pairTotal,
                likeness,
                share(named),
                wholeName,
                covered[rarest] ? 1 : 0,
                asked,
                share(searched),
                inContext);
    }

    private static void hold(int[] counts, boolean[] held) {
        for (int i = 0; i < counts.length; i++) {
            held[i] |= counts[i] > 0;
        }
    }

    /** Counts the question's words in a part; returns how many of the part's words are among them. */
    private int count(int[] words, int[] counts, boolean[] covered, boolean[] together) {
        int shared = 0;
        int last = -9;
        int lastAt = -9;
        for (int at = 0; at < words.length; at++) {
            int found = position(words[at]);
            if (found < 0) {
                continue;
            }
            shared++;
            counts[found]++;
            covered[found] = true;
            if (found == last + 1 && at - lastAt <= 2) {
                together[found] = true;
            }
            last = found;
            lastAt = at;
        }
        return shared;
    }

    private double saturated(int[] counts, double length) {
        double sum = 0;
        double norm = K1 * (1 - B + B * length / USUAL_LENGTH);
        for (int i = 0; i < counts.length; i++) {
            sum += idf[i] * counts[i] / (counts[i] + norm);
        }
        return sum / total;
    }

    private double share(int[] counts) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] > 0 ? idf[i] : 0;
        }
        return sum / total;
    }

    private double share(int[] counts, boolean[] named, boolean[] searched) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] > 0 || named[i] || searched[i] ? idf[i] : 0;
        }
        return sum / total;
    }

    private double share(boolean[] held) {
        double sum = 0;
        for (int i = 0; i < held.length; i++) {
            sum += held[i] ? idf[i] : 0;
        }
        return sum / total;
    }
}
