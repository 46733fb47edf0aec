package org.yellowcrane.answer;

import org.yellowcrane.retrieval.Ranking;

/**
 * The decision to answer: how likely the best passage found is a right answer, by logistic regression on what the search says of it.
 *
 * <p>Fitted on the dev part of the Chinese and English gold questions and on 90 questions that the knowledge cannot answer
 * ({@code src/test/resources/unanswerable}); the test part had no share in it.
 */
final class Decision {

    /** Below this probability the bot says that it does not know. */
    private static final double LEAST = 0.25;

    /** Below this probability nothing of the kind was found at all. */
    private static final double UNRELATED = 0.15;

    private static final double BIAS = -8.361;
    private static final double ANSWERABILITY = 0.165;
    private static final double SATURATION = -3.772;
    private static final double COVERAGE = 0.831;
    private static final double COSINE = 7.529;
    private static final double SCORE = 0.1218;

    /** Keeps the logarithm of the odds finite. */
    private static final double CERTAIN = 1e-4;

    private Decision() {}

    static boolean answers(Ranking ranking) {
        return probability(ranking) >= LEAST;
    }

    static boolean isUnrelated(Ranking ranking) {
        return probability(ranking) < UNRELATED;
    }

    /** Where no embedding model serves, the search's own estimate is all there is. */
    private static double probability(Ranking ranking) {
        if (ranking.hits().isEmpty()) {
            return 0;
        }
        Ranking.Hit best = ranking.hits().getFirst();
        Ranking.Signals signals = best.signals();
        if (signals.cosine().isEmpty()) {
            return ranking.answerability();
        }
        double answerability = Math.clamp(ranking.answerability(), CERTAIN, 1 - CERTAIN);
        double sum = BIAS
                + ANSWERABILITY * Math.log(answerability / (1 - answerability))
                + SATURATION * signals.saturation()
                + COVERAGE * signals.coverage()
                + COSINE * signals.cosine().getAsDouble()
                + SCORE * best.score();
        return 1 / (1 + Math.exp(-sum));
    }
}
