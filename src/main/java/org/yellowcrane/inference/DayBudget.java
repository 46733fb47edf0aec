package org.yellowcrane.inference;

import java.time.Clock;
import java.time.LocalDate;

/** The tokens of one day. Safe for concurrent use. */
final class DayBudget {

    private final long limit;
    private final Clock clock;
    private LocalDate day;
    private long spent;

    /** Limits the tokens of a day; 0: no limit. */
    DayBudget(long limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
        this.day = LocalDate.now(clock);
    }

    synchronized boolean hasLeft() {
        turn();
        return limit == 0 || spent < limit;
    }

    synchronized void spend(long tokens) {
        turn();
        spent += tokens;
    }

    private void turn() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            day = today;
            spent = 0;
        }
    }
}
