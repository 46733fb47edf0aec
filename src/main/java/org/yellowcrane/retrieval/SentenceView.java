package org.yellowcrane.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of a question each sentence of a passage holds, the sentences taken for a small collection of their own. */
final class SentenceView {

    private static final double K1 = 1.2;

    /** Less than usual: a long sentence is not as diluted as a long document. */
    private static final double B = 0.5;

    private final Map<String, Integer> positions = new HashMap<>();
    private final double[] idf;
    private final int[][] counts;
    private final double[] scores;
    private final double[] neighbours;
    private final double total;

    SentenceView(List<String> question, List<List<String>> sentences) {
        for (String term : question) {
            positions.putIfAbsent(term, positions.size());
        }
        counts = new int[sentences.size()][positions.size()];
        idf = new double[positions.size()];
        scores = new double[sentences.size()];
        neighbours = new double[sentences.size()];
        count(sentences);
        double sum = 0;
        for (double one : idf) {
            sum += one;
        }
        total = sum;
        score(sentences);
    }

    private void count(List<List<String>> sentences) {
        int[] frequency = new int[idf.length];
        for (int i = 0; i < counts.length; i++) {
            for (String term : sentences.get(i)) {
                Integer position = positions.get(term);
                if (position != null && counts[i][position]++ == 0) {
                    frequency[position]++;
                }
            }
        }
        for (int i = 0; i < idf.length; i++) {
            idf[i] = frequency[i] == 0 ? 0 : Math.log(1 + (counts.length - frequency[i] + 0.5) / (frequency[i] + 0.5));
        }
    }

    private void score(List<List<String>> sentences) {
        double usual =
                Math.max(1, sentences.stream().mapToInt(List::size).average().orElse(1));
        double pairs = 0;
        for (int i = 1; i < idf.length; i++) {
            pairs += Math.min(idf[i - 1], idf[i]);
        }
        for (int i = 0; i < scores.length; i++) {
            double norm = K1 * (1 - B + B * sentences.get(i).size() / usual);
            for (int term = 0; term < idf.length; term++) {
                scores[i] += idf[term] * counts[i][term] / (counts[i][term] + norm);
            }
            neighbours[i] = pairs == 0 ? 0 : together(sentences.get(i)) / pairs;
        }
    }

    private double together(List<String> sentence) {
        boolean[] found = new boolean[idf.length];
        int last = -2;
        int lastAt = 0;
        for (int at = 0; at < sentence.size(); at++) {
            Integer position = positions.get(sentence.get(at));
            if (position == null) {
                continue;
            }
            if (position == last + 1 && at - lastAt <= 2) {
                found[position] = true;
            }
            last = position;
            lastAt = at;
        }
        double sum = 0;
        for (int i = 1; i < found.length; i++) {
            sum += found[i] ? Math.min(idf[i - 1], idf[i]) : 0;
        }
        return sum;
    }

    boolean holds(String term) {
        return positions.containsKey(term);
    }

    /** BM25 of a sentence. */
    double score(int sentence) {
        return scores[sentence];
    }

    /** BM25 of a sentence divided by its upper bound; 0 for sentences that do not exist. */
    double share(int sentence) {
        return sentence < 0 || sentence >= scores.length || total == 0 ? 0 : scores[sentence] / total;
    }

    /** BM25 of a sentence, between the worst sentence (0) and the best (1). */
    double standing(int sentence) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double score : scores) {
            least = Math.min(least, score);
            most = Math.max(most, score);
        }
        return most > least ? (scores[sentence] - least) / (most - least) : 0;
    }

    /** Share of the question's neighbouring words that stand together in a sentence. */
    double neighbours(int sentence) {
        return neighbours[sentence];
    }

    /** Share of the question that a sentence and the one before it hold. */
    double coverageWithBefore(int sentence) {
        double sum = 0;
        for (int term = 0; term < idf.length; term++) {
            boolean held = counts[sentence][term] > 0 || (sentence > 0 && counts[sentence - 1][term] > 0);
            sum += held ? idf[term] : 0;
        }
        return total == 0 ? 0 : sum / total;
    }
}
