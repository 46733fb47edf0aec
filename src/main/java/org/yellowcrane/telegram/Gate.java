package org.yellowcrane.telegram;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** The one gate through which all messages leave: evenly spaced, and none while Telegram wants to be left alone. Safe for concurrent use. */
final class Gate {

    private final long spacing;
    private final ReentrantLock lock = new ReentrantLock();
    private long nextFree = System.nanoTime();
    private long closedUntil = nextFree;

    Gate(Duration spacing) {
        this.spacing = spacing.toNanos();
    }

    /** Waits for a turn. */
    void pass() throws InterruptedException {
        for (Duration closed = turn(); !closed.isZero(); closed = turn()) {
            Thread.sleep(closed);
        }
    }

    /** Waits for a turn unless the gate is closed. Returns how long it is; zero: the turn has come. */
    Duration turn() throws InterruptedException {
        Duration closed = closedFor();
        if (closed.isZero()) {
            Thread.sleep(Duration.ofNanos(Math.max(0, takeTurn())));
            closed = closedFor();
        }
        return closed;
    }

    /** Closes for a time; the later of two ends counts. */
    void close(Duration wait) {
        lock.lock();
        try {
            long end = System.nanoTime() + wait.toNanos();
            if (end - closedUntil > 0) {
                closedUntil = end;
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return !closedFor().isZero();
    }

    private Duration closedFor() {
        lock.lock();
        try {
            return Duration.ofNanos(Math.max(0, closedUntil - System.nanoTime()));
        } finally {
            lock.unlock();
        }
    }

    private long takeTurn() {
        lock.lock();
        try {
            long now = System.nanoTime();
            long turn = later(later(now, nextFree), closedUntil);
            nextFree = turn + spacing;
            return turn - now;
        } finally {
            lock.unlock();
        }
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }
}
