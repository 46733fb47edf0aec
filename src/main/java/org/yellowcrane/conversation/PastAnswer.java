package org.yellowcrane.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.Answer;

/**
 * An answer that was given.
 *
 * @param id names it for ever
 * @param at when it was given
 * @param question as it was understood, personal numbers masked; absent once the time for which questions are kept is over
 * @param answer as it was given
 * @param standing what the present knowledge says of it
 */
public record PastAnswer(String id, Instant at, @Nullable String question, Answer answer, Standing standing) {

    /** What the present knowledge says of an answer. */
    public sealed interface Standing {

        /** The knowledge that was asked. */
        String revision();
    }

    /** It would be given again. */
    public record StillTrue(String revision) implements Standing {}

    /**
     * Another one would be given.
     *
     * @param now that one; absent if only the passages could be compared
     */
    public record Changed(String revision, @Nullable Answer now) implements Standing {}

    /** Nothing can be said: the question is no longer kept, and the passages alone do not tell. */
    public record Unchecked(String revision) implements Standing {}
}
