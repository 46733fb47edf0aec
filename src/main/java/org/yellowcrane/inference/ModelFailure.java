package org.yellowcrane.inference;

import java.time.Duration;
import java.util.Locale;

/** A language model did not write what it was asked for. Its message holds nothing of the request or of the reply. */
public final class ModelFailure extends Exception {

    private final Reason reason;
    private final Usage usage;

    /** Why not. */
    public enum Reason {
        /** Its service cannot be reached. */
        UNREACHABLE,
        /** Its service turns us away: wrong key, wrong model, wrong request. */
        REFUSED,
        /** Its service has too many requests. */
        BUSY,
        /** Its service has a fault. */
        FAULT,
        /** Nothing came for too long. */
        SILENT,
        /** The time for the whole answer is over. */
        SLOW,
        /** The reply ended in the middle. */
        CUT,
        /** The reply is not in the form agreed on. */
        GARBLED,
        /** The reply is longer than allowed. */
        TOO_LONG,
        /** It failed so often that it is left alone for a while. */
        RESTING,
        /** Too many calls run, or the day's tokens are used up. */
        BUDGET,
        /** Nobody waits for the answer any more. */
        LEFT;

        /** The name in metrics and logs, such as {@code too-long}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    ModelFailure(Reason reason) {
        this(reason, new Usage(0, 0, 0, Duration.ZERO));
    }

    ModelFailure(Reason reason, Usage usage) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.usage = usage;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** What was used all the same. */
    public Usage usage() {
        return usage;
    }
}
