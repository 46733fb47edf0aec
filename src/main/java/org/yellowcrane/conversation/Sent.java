package org.yellowcrane.conversation;

import java.time.Duration;

/** How sending one message ended. */
public sealed interface Sent {

    /** The platform has it. */
    record Arrived() implements Sent {}

    /** It went out and no whole reply came back. It is not sent again. */
    record Unsure() implements Sent {}

    /** The platform will not take it, however often it is asked, nor what belongs to it. */
    record Refused() implements Sent {}

    /**
     * The platform surely does not have it.
     *
     * @param pause after which it is tried again
     */
    record Failed(Duration pause) implements Sent {}

    /**
     * The platform wants to be left alone. That is no failure of the message.
     *
     * @param pause after which it is tried again
     */
    record Limited(Duration pause) implements Sent {}

    /**
     * The chat has another address from now on. It is tried there at once.
     *
     * @param address the new one
     */
    record Moved(String address) implements Sent {}
}
