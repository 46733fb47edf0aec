package org.yellowcrane.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is measured of one way to search on one collection. Filled question by question. */
final class Measures {

    private int questions;
    private double recallAt1;
    private double recallAt5;
    private double recallAt10;
    private double reciprocalRank;
    private double gain;
    private int quotes;
    private int quoteHits;
    private long quoteLength;
    private final List<Double> millis = new ArrayList<>();
    private final List<Double> answerable = new ArrayList<>();
    private final List<Double> unanswerable = new ArrayList<>();

    /** Counts one ranking of at least ten hits, if so many were found. */
    void addRanking(List<String> ranked, Set<String> relevant, double tookMillis) {
        questions++;
        millis.add(tookMillis);
        recallAt1 += recall(ranked, relevant, 1);
        recallAt5 += recall(ranked, relevant, 5);
        recallAt10 += recall(ranked, relevant, 10);
        double ideal = 0;
        double found = 0;
        double first = 0;
        for (int rank = 1; rank <= 10; rank++) {
            double discount = Math.log(2) / Math.log(rank + 1);
            ideal += rank <= relevant.size() ? discount : 0;
            if (rank <= ranked.size() && relevant.contains(ranked.get(rank - 1))) {
                found += discount;
                first = first == 0 ? 1.0 / rank : first;
            }
        }
        reciprocalRank += first;
        gain += found / ideal;
    }

    private static double recall(List<String> ranked, Set<String> relevant, int size) {
        return (double) ranked.stream().limit(size).filter(relevant::contains).count() / relevant.size();
    }

    /** Counts one quote; the length in UTF-16 units, the sentences joined by spaces. */
    void addQuote(boolean hit, int length) {
        quotes++;
        quoteHits += hit ? 1 : 0;
        quoteLength += length;
    }

    /** Counts how confident a search was about a question that the collection answers, or does not. */
    void addConfidence(double confidence, boolean isAnswerable) {
        (isAnswerable ? answerable : unanswerable).add(confidence);
    }

    /** All values by name; those that were not measured are left out. */
    Map<String, Number> values() {
        Map<String, Number> values = new LinkedHashMap<>();
        values.put("questions", questions);
        values.put("recallAt1", recallAt1 / questions);
        values.put("recallAt5", recallAt5 / questions);
        values.put("recallAt10", recallAt10 / questions);
        values.put("mrrAt10", reciprocalRank / questions);
        values.put("ndcgAt10", gain / questions);
        values.put("millisP50", quantile(millis, 0.5));
        values.put("millisP95", quantile(millis, 0.95));
        if (quotes > 0) {
            values.put("quoteHit", (double) quoteHits / quotes);
            values.put("quoteLength", (double) quoteLength / quotes);
        }
        if (!answerable.isEmpty() && !unanswerable.isEmpty()) {
            values.put("auroc", auroc());
            values.put("rejectedAt5", rejectedAt(0.05));
            values.put("rejectedAt10", rejectedAt(0.1));
        }
        return values;
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    /** The chance that a question that is answered in the collection gets more confidence than one that is not; ties count half. */
    private double auroc() {
        List<Double> sorted = unanswerable.stream().sorted().toList();
        double wins = 0;
        for (double confidence : answerable) {
            wins += below(sorted, confidence)
                    + (below(sorted, Math.nextUp(confidence)) - below(sorted, confidence)) / 2.0;
        }
        return wins / answerable.size() / unanswerable.size();
    }

    private static int below(List<Double> sorted, double value) {
        int at = Collections.binarySearch(sorted, value);
        at = at < 0 ? -at - 1 : at;
        while (at > 0 && sorted.get(at - 1) >= value) {
            at--;
        }
        return at;
    }

    /** Share of the unanswerable questions below the threshold that refuses at most the given share of the answerable ones. */
    private double rejectedAt(double wrongRefusals) {
        List<Double> sorted = answerable.stream().sorted().toList();
        double threshold = sorted.get((int) Math.floor(wrongRefusals * sorted.size()));
        return (double) unanswerable.stream()
                        .filter(confidence -> confidence < threshold)
                        .count()
                / unanswerable.size();
    }
}
