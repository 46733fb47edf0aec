package org.yellowcrane.telegram;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that double with each failure and vary at random, so that many who failed together do not return together. Not safe for concurrent use. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private int failures;

    Backoff(TelegramSettings.Pace pace) {
        this.first = pace.firstPause();
        this.longest = pace.longestPause();
    }

    /** The pause after one more failure: between half and all of the doubled time. */
    Duration next() {
        long doubled = first.toMillis() << Math.min(failures++, 20);
        long bound = Math.max(2, Math.min(doubled, longest.toMillis()));
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
