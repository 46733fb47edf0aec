package org.yellowcrane.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.language.Language;

/**
 * An answer as it is stored.
 *
 * @param id names it for ever
 * @param conversation keyed hash of the conversation's id
 * @param at when it was given
 * @param question as it was understood, masked; absent once its time is over
 * @param askedIn the language of the question
 * @param answer what was said
 */
record StoredAnswer(
        String id,
        String conversation,
        Instant at,
        @Nullable String question,
        @Nullable Language askedIn,
        Answer answer) {}
