package org.yellowcrane.conversation;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A channel as the post office sees it. Called from many threads. */
public interface Correspondent {

    /** The channel's name. */
    String channel();

    /**
     * Fetches letters and hands them to {@link Post#receive}. Of all instances that share the database only one does so at a time.
     *
     * @param leased whether this instance still is the one; if not, the method returns soon
     * @throws InterruptedException when the service stops
     */
    void fetch(BooleanSupplier leased) throws InterruptedException;

    /**
     * Writes the reply to a letter. May be called again for the same letter when the process dies, or the database fails, before the reply is stored.
     *
     * @param payload of the letter
     * @param answer unguessable name of the answer, the same each time
     * @return the messages to send, in order
     * @throws org.springframework.dao.DataAccessException if the database fails: it is tried again later
     * @throws RuntimeException if the letter cannot be replied to: it is kept aside
     */
    List<String> reply(String payload, String answer) throws InterruptedException;

    /** Waits for a turn to send. Returns how long nothing may be sent instead; zero: it is this message's turn. */
    Duration turn() throws InterruptedException;

    /**
     * Sends one message, once.
     *
     * @param chat where to
     * @param message as {@link #reply} wrote it
     * @param failures how often it has failed before
     */
    Sent send(String chat, String message, int failures) throws InterruptedException;
}
