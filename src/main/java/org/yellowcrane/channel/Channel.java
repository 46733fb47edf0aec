package org.yellowcrane.channel;

/** A way to reach the bot. Every implementation passes the contract test of this module. */
public interface Channel {

    /** The channel's name, such as {@code telegram}: lower case, stable, part of stored data. */
    String name();

    /** Whether messages can arrive, and if not, why; one line for the log and for the health report. */
    Status status();

    /**
     * The state of a channel.
     *
     * @param on whether messages can arrive
     * @param reason one line
     */
    record Status(boolean on, String reason) {}
}
