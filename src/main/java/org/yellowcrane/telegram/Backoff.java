package org.yellowcrane.telegram;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that double with each failure and vary at random, so that many who failed together do not return together. Not safe for concurrent use. */
final class Backoff {

    private final TelegramSettings.Pace pace;
    private int failures;

    Backoff(TelegramSettings.Pace pace) {
        this.pace = pace;
    }

    /** The pause after one more failure: between half and all of the doubled time. */
    Duration next() {
        return pause(pace, failures++);
    }

    /** The pause after a failure that others came before. */
    static Duration pause(TelegramSettings.Pace pace, int before) {
        long doubled = pace.firstPause().toMillis() << Math.min(before, 20);
        long bound = Math.max(2, Math.min(doubled, pace.longestPause().toMillis()));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound / 2, bound + 1));
    }

    /** Failures in a row. */
    int failures() {
        return failures;
    }

    void reset() {
        failures = 0;
    }
}
