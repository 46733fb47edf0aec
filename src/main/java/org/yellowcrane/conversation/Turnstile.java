package org.yellowcrane.conversation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets the questions of one conversation through one after the other, and those of different conversations side by side. Safe for concurrent use. */
final class Turnstile<K> {

    private static final class Line {
        private final Semaphore free = new Semaphore(1, true);
        private int present;
    }

    private final int waiting;
    private final Duration patience;
    private final Map<K, Line> lines = new HashMap<>();

    /**
     * A turnstile.
     *
     * @param waiting so many questions may wait behind the one in progress
     * @param patience and for so long
     */
    Turnstile(int waiting, Duration patience) {
        this.waiting = waiting;
        this.patience = patience;
    }

    /**
     * Does the work when its turn has come.
     *
     * @throws PleaseWaitException if too many wait already, or it has waited too long
     */
    <T> T pass(K conversation, Supplier<T> work) {
        Line line = enter(conversation);
        try {
            if (!line.free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new PleaseWaitException(patience);
            }
            try {
                return work.get();
            } finally {
                line.free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PleaseWaitException(patience);
        } finally {
            leave(conversation, line);
        }
    }

    private synchronized Line enter(K conversation) {
        Line line = lines.computeIfAbsent(conversation, unknown -> new Line());
        if (line.present > waiting) {
            throw new PleaseWaitException(patience);
        }
        line.present++;
        return line;
    }

    private synchronized void leave(K conversation, Line line) {
        line.present--;
        if (line.present == 0) {
            lines.remove(conversation);
        }
    }
}
