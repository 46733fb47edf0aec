package org.yellowcrane.answer;

import java.util.Optional;
import org.yellowcrane.question.LanguageChoice;
import org.yellowcrane.question.Turn;
import org.yellowcrane.question.Understanding;
import org.yellowcrane.retrieval.Ranking;

/**
 * A question answered, with what is needed to go on from it and to explain it.
 *
 * @param answer what to say
 * @param turn what to remember for the questions that follow
 * @param trace how it came about
 */
public record Exchange(Answer answer, Turn turn, Trace trace) {

    /**
     * How an answer came about.
     *
     * @param languages in which language the question was read and answered
     * @param understanding how it was understood; absent where it was not read on, as in emergencies
     * @param ranking the passages found; absent likewise
     */
    public record Trace(LanguageChoice languages, Optional<Understanding> understanding, Optional<Ranking> ranking) {}
}
