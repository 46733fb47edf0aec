package org.yellowcrane.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The candidates of one question, ranked: the fusion of both arms.
 *
 * <p>A linear model over {@link RankingFeature}s. How much similarity of meaning counts depends on how much the words know: see the
 * features that end in {@code IF_WORDS}. Equal-weight rank fusion would let the weaker arm drag the stronger one down.
 */
@SuppressWarnings("EnumOrdinal") // The features of a candidate are an array in the order of the enum.
final class Candidates {

    private static final LinearModel RANKING = LinearModel.of("ranking", RankingFeature.NAMES);

    private final double wordsBound;
    private final double piecesBound;
    private final List<Scored> ranked = new ArrayList<>();

    /**
     * A candidate with its score.
     *
     * @param features in the order of {@link RankingFeature}
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // Vectors of numbers: they are computed with and never compared as values.
    record Scored(Candidate candidate, double[] features, double score) {}

    /** Ranks; ties go to the passage of the lower number. */
    Candidates(QueryTerms terms, List<Candidate> candidates) {
        wordsBound = QueryTerms.bound(terms.words());
        piecesBound = QueryTerms.bound(terms.pieces());
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double confidence = 0;
        for (Candidate candidate : candidates) {
            least = Math.min(least, candidate.found().pieces());
            most = Math.max(most, candidate.found().pieces());
            confidence = Math.max(confidence, share(candidate.found().words(), wordsBound));
        }
        for (Candidate candidate : candidates) {
            double standing = most > least ? (candidate.found().pieces() - least) / (most - least) : 0;
            double[] features = features(candidate, standing, confidence);
            ranked.add(new Scored(candidate, features, RANKING.score(features)));
        }
        ranked.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparingInt(scored -> scored.candidate().found().doc()));
    }

    List<Scored> ranked() {
        return ranked;
    }

    double wordsBound() {
        return wordsBound;
    }

    double piecesBound() {
        return piecesBound;
    }

    static double contribution(Scored scored, RankingFeature feature) {
        return RANKING.weights()[feature.ordinal()] * scored.features()[feature.ordinal()];
    }

    private double[] features(Candidate candidate, double standing, double confidence) {
        double[] values = new double[RankingFeature.values().length];
        CloseReading.Seen seen = candidate.seen();
        double amount = wordsBound / 10;
        put(values, RankingFeature.PIECES, candidate.found().pieces() / 30);
        put(values, RankingFeature.PIECES_SHARE, share(candidate.found().pieces(), piecesBound));
        put(values, RankingFeature.PIECES_STANDING, standing);
        put(values, RankingFeature.COVERAGE, seen.coverage());
        put(values, RankingFeature.COVERAGE_AMOUNT, seen.coverage() * amount);
        put(values, RankingFeature.SENTENCE, seen.sentence());
        put(values, RankingFeature.SENTENCE_AMOUNT, seen.sentence() * amount);
        put(values, RankingFeature.TWO_SENTENCES, seen.twoSentences());
        put(values, RankingFeature.TWO_SENTENCES_AMOUNT, seen.twoSentences() * amount);
        put(values, RankingFeature.NEIGHBOURS, seen.neighbours());
        put(values, RankingFeature.NEIGHBOURS_AMOUNT, seen.neighbours() * amount);
        put(values, RankingFeature.LIKENESS, seen.likeness());
        put(values, RankingFeature.LIKENESS_AMOUNT, seen.likeness() * amount);
        put(values, RankingFeature.ASKED, seen.asked());
        put(values, RankingFeature.ASKED_AMOUNT, seen.asked() * amount);
        put(values, RankingFeature.SEARCHED, seen.searched());
        put(values, RankingFeature.SEARCHED_AMOUNT, seen.searched() * amount);
        put(values, RankingFeature.NAMED, seen.named());
        put(values, RankingFeature.NAMED_AMOUNT, seen.named() * amount);
        put(values, RankingFeature.IN_CONTEXT, seen.inContext());
        put(values, RankingFeature.IN_CONTEXT_AMOUNT, seen.inContext() * amount);
        put(values, RankingFeature.WHOLE_NAME, seen.wholeName());
        DenseIndex.Cosines cosines = candidate.cosines();
        if (cosines != null) {
            put(values, RankingFeature.MEANING, 10 * cosines.whole());
            put(values, RankingFeature.SENTENCE_MEANING, 10 * cosines.sentence());
            put(values, RankingFeature.QUESTION_MEANING, 10 * Math.max(0, cosines.question() - 0.6));
            put(values, RankingFeature.MEANING_IF_WORDS, 10 * cosines.whole() * confidence);
            put(values, RankingFeature.SENTENCE_MEANING_IF_WORDS, 10 * cosines.sentence() * confidence);
        }
        return values;
    }

    private static void put(double[] values, RankingFeature feature, double value) {
        values[feature.ordinal()] = value;
    }

    private static double share(double score, double bound) {
        return bound == 0 ? 0 : score / bound;
    }
}
