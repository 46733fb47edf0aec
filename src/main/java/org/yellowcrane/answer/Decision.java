package org.yellowcrane.answer;

import java.util.stream.DoubleStream;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.retrieval.Ranking;

/**
 * The decision to answer: how likely the best passage found is a right answer, by logistic regression on what the search says of it.
 *
 * <p>Fitted by {@code FitDecision} in the test tree on the dev part of the gold questions of all languages and on questions that the knowledge cannot answer
 * ({@code src/test/resources/unanswerable}); the test part had no share in it.
 */
public final class Decision {

    /** Below this probability the bot says that it does not know; where the meaning was looked at, it can be stricter. */
    private static final double LEAST_WITH_MEANING = 0.25;

    private static final double LEAST_WITHOUT_MEANING = 0.2;

    /** Below this probability nothing of the kind was found at all. */
    private static final double UNRELATED = 0.15;

    /** Keeps the logarithm of the odds finite. */
    private static final double CERTAIN = 1e-4;

    private static final double[] WITH_MEANING = {0.283, -13.508, 4.287, 2.678, 0.689, 1.022, 0, 2.578, -6.787};

    private static final double[] WITHOUT_MEANING = {0.411, -0.639, -1.939, 4.649, -0.179, 0.597, 1.125, -2.441};

    private Decision() {}

    static boolean answers(Ranking ranking, Focus focus) {
        boolean meaning = ranking.hits().stream()
                .limit(1)
                .anyMatch(best -> best.signals().cosine().isPresent());
        return probability(ranking, focus) >= (meaning ? LEAST_WITH_MEANING : LEAST_WITHOUT_MEANING);
    }

    static boolean isUnrelated(Ranking ranking, Focus focus) {
        return probability(ranking, focus) < UNRELATED;
    }

    private static double probability(Ranking ranking, Focus focus) {
        if (ranking.hits().isEmpty()) {
            return 0;
        }
        double[] features = features(ranking, focus);
        double[] weights = features.length + 1 == WITH_MEANING.length ? WITH_MEANING : WITHOUT_MEANING;
        double sum = weights[features.length];
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /**
     * What the search says of the best passage of a ranking that is not empty: the log odds that it answers, its saturation and coverage, a
     * tenth of its score, how it fits the question ({@link Focus}), how its language is written, and behind that its cosine, where an embedding model serves.
     */
    static double[] features(Ranking ranking, Focus focus) {
        Ranking.Hit best = ranking.hits().getFirst();
        Ranking.Signals signals = best.signals();
        double answerability = Math.clamp(ranking.answerability(), CERTAIN, 1 - CERTAIN);
        DoubleStream seen = DoubleStream.of(
                Math.log(answerability / (1 - answerability)),
                signals.saturation(),
                signals.coverage(),
                best.score() / 10,
                focus.isNamed(best.passage()) ? 1 : 0,
                focus.isAsked(best.passage()) ? 1 : 0,
                best.passage().language().isSpaced() ? 0 : 1);
        return DoubleStream.concat(seen, signals.cosine().stream()).toArray();
    }

    /** The features of the best passage found for a question; its ranking must not be empty. */
    public static double[] features(Exchange exchange, KnowledgeBase knowledge) {
        Exchange.Trace trace = exchange.trace();
        return features(
                trace.ranking().orElseThrow(), new Focus(trace.understanding().orElseThrow(), knowledge));
    }
}
