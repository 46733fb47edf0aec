package org.yellowcrane.conversation;

import java.time.Duration;

/** A message that is not answered now, because its conversation asks too much at once. Nothing of it is kept. */
public final class PleaseWaitException extends RuntimeException {

    private final transient Duration wait;

    PleaseWaitException(Duration wait) {
        super("Too much at once");
        this.wait = wait;
    }

    /** After this time it may be sent again. */
    public Duration waitingTime() {
        return wait;
    }
}
