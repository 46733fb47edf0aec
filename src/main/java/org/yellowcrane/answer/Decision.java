package org.yellowcrane.answer;

import java.util.OptionalDouble;
import org.yellowcrane.retrieval.Ranking;

/**
 * The decision to answer: how likely the best passage found is a right answer, by logistic regression on what the search says of it.
 *
 * <p>Fitted by {@code FitDecision} in the test tree on the dev part of the gold questions of all languages and on questions that the knowledge cannot answer
 * ({@code src/test/resources/unanswerable}); the test part had no share in it.
 */
public final class Decision {

    /** Below this probability the bot says that it does not know. */
    private static final double LEAST = 0.25;

    /** Below this probability nothing of the kind was found at all. */
    private static final double UNRELATED = 0.15;

    /** Keeps the logarithm of the odds finite. */
    private static final double CERTAIN = 1e-4;

    private static final double[] WITH_MEANING = {0.292, -13.699, 3.771, 2.875, 1.086, 1.466, -6.251};

    private static final double[] WITHOUT_MEANING = {0.245, -1.456, -1.162, 5.096, -0.008, -2.690};

    private Decision() {}

    static boolean answers(Ranking ranking, Focus focus) {
        return probability(ranking, focus) >= LEAST;
    }

    static boolean isUnrelated(Ranking ranking, Focus focus) {
        return probability(ranking, focus) < UNRELATED;
    }

    private static double probability(Ranking ranking, Focus focus) {
        if (ranking.hits().isEmpty()) {
            return 0;
        }
        double[] features =
                features(ranking, focus.isNamed(ranking.hits().getFirst().passage()));
        double[] weights = features.length + 1 == WITH_MEANING.length ? WITH_MEANING : WITHOUT_MEANING;
        double sum = weights[features.length];
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /**
     * What the search says of the best passage of a ranking that is not empty: the log odds that it answers, its saturation and coverage, a
     * tenth of its score, and 1 if it is about something that the question names; behind them its cosine, where an embedding model serves.
     */
    public static double[] features(Ranking ranking, boolean isNamed) {
        double named = isNamed ? 1 : 0;
        Ranking.Hit best = ranking.hits().getFirst();
        Ranking.Signals signals = best.signals();
        double answerability = Math.clamp(ranking.answerability(), CERTAIN, 1 - CERTAIN);
        double odds = Math.log(answerability / (1 - answerability));
        OptionalDouble cosine = signals.cosine();
        return cosine.isPresent()
                ? new double[] {
                    odds, signals.saturation(), signals.coverage(), best.score() / 10, named, cosine.getAsDouble()
                }
                : new double[] {odds, signals.saturation(), signals.coverage(), best.score() / 10, named};
    }
}
