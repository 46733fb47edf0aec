package org.yellowcrane.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one call of a Bot API method ended. No text in it repeats a message or the token. */
sealed interface Attempt {

    /** Telegram did it. */
    record Done() implements Attempt {}

    /**
     * Telegram did not do it, because it was asked too often.
     *
     * @param pause how long nothing at all may be sent
     */
    record Limited(Duration pause) implements Attempt {}

    /**
     * Surely not done: Telegram was not reached, or said that it failed.
     *
     * @param why in a few words
     */
    record NotDone(String why) implements Attempt {}

    /**
     * The request went out and no whole reply came back.
     *
     * @param why in a few words
     */
    record MaybeDone(String why) implements Attempt {}

    /**
     * Telegram will not do it, however often it is asked.
     *
     * @param code the HTTP status
     * @param description what Telegram says, without what it quotes
     * @param migratedTo the chat's new id, if the group has become another one
     */
    record Refused(int code, String description, @Nullable Long migratedTo) implements Attempt {}
}
