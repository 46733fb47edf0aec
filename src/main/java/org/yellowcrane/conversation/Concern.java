package org.yellowcrane.conversation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.Answer;

/**
 * A question whose answer an editor should look at.
 *
 * @param kind why
 * @param question as it was understood, personal numbers masked
 * @param answer what was said
 * @param feedback what the asker said of it, if anything
 */
public record Concern(
        Kind kind, String question, Answer answer, @Nullable Feedback feedback) {

    /** Why an answer deserves a look. */
    public enum Kind {
        /** The knowledge did not hold it. */
        UNANSWERED,
        /** The asker said that it did not help. */
        DISLIKED,
        /** It was right, but would be given otherwise now: whoever cites it should be told. */
        CORRECTED;

        /** The name in reports, such as {@code disliked}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
