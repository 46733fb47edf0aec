package org.yellowcrane.telegram;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** The one gate through which all messages leave: evenly spaced, and none while Telegram wants to be left alone. Safe for concurrent use. */
final class Gate {

    private final long spacing;
    private final ReentrantLock lock = new ReentrantLock();
    /** Whoever holds it is the next to pass. */
    private final ReentrantLock front = new ReentrantLock(true);

    private long lastPassed = System.nanoTime();
    private long closedUntil = lastPassed;

    Gate(Duration spacing) {
        this.spacing = spacing.toNanos();
        this.lastPassed -= this.spacing;
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
            front.lockInterruptibly();
            try {
                Thread.sleep(Duration.ofNanos(Math.max(0, lastPassed + spacing - System.nanoTime())));
                closed = closedFor();
                if (closed.isZero()) {
                    // The real time: on a busy machine some wake late, and those behind them must not catch up.
                    lastPassed = System.nanoTime();
                }
            } finally {
                front.unlock();
            }
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
}
