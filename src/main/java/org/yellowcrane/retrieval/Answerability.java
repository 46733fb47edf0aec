package org.yellowcrane.retrieval;

import java.util.List;
import org.yellowcrane.retrieval.Candidates.Scored;

/**
 * How likely the best passage found answers the question, by logistic regression on what the search saw.
 *
 * <p>Fitted on questions of which half have lost their passage while its neighbours stayed.
 */
@SuppressWarnings("EnumOrdinal") // The features of a candidate are an array in the order of the enum.
final class Answerability {

    static final List<String> NAMES = List.of(
            "pieces-share",
            "coverage",
            "sentence",
            "two-sentences",
            "neighbours",
            "margin",
            "certainty",
            "missing-amount",
            "amount",
            "dense",
            "meaning",
            "sentence-meaning",
            "question-meaning");

    private static final LinearModel MODEL = LinearModel.of("answerability", NAMES);

    /** Score differences beyond this tell no more. */
    private static final double WIDE_MARGIN = 20;

    /** A lone candidate has nothing to stand out from: it counts like one with a usual distance to the next. */
    private static final double LONE_MARGIN = 2;

    private Answerability() {}

    /** From 0 to 1; 0 if nothing was found. */
    static double of(Candidates candidates) {
        return candidates.ranked().isEmpty() ? 0 : MODEL.probability(features(candidates));
    }

    /** The features in the order of {@link #NAMES}, of at least one candidate. */
    static double[] features(Candidates candidates) {
        List<Scored> ranked = candidates.ranked();
        Scored best = ranked.getFirst();
        double next = ranked.size() > 1 ? ranked.get(1).score() : best.score() - LONE_MARGIN;
        double odds = ranked.stream()
                        .mapToDouble(other -> Math.exp(other.score() - best.score()))
                        .sum()
                + (ranked.size() > 1 ? 0 : Math.exp(-LONE_MARGIN));
        CloseReading.Seen seen = best.candidate().seen();
        DenseIndex.Cosines cosines = best.candidate().cosines();
        double amount = candidates.wordsBound() / 10;
        return new double[] {
            best.features()[RankingFeature.PIECES_SHARE.ordinal()],
            seen.coverage(),
            seen.sentence(),
            seen.twoSentences(),
            seen.neighbours(),
            Math.min(WIDE_MARGIN, best.score() - next) / 10,
            -Math.log(odds),
            (1 - seen.coverage()) * amount,
            amount,
            cosines == null ? 0 : 1,
            cosines == null ? 0 : cosines.whole(),
            cosines == null ? 0 : cosines.sentence(),
            best.features()[RankingFeature.QUESTION_MEANING.ordinal()]
        };
    }
}
