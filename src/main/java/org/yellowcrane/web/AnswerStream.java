package org.yellowcrane.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The events of one answer, kept so that a connection that was lost can be taken up again. Safe for concurrent use: one thread writes, any number
 * of connections read.
 */
final class AnswerStream {

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Event> events = new ArrayList<>();

    /** The connections that read; the one that asked is the first. */
    private int readers = 1;

    private boolean ended;

    /**
     * An event.
     *
     * @param number from 1
     * @param name {@code status}, {@code delta}, {@code answer} or {@code error}
     * @param data JSON in one line
     */
    record Event(int number, String name, String data) {}

    void add(String name, String data) {
        change(() -> events.add(new Event(events.size() + 1, name, data)));
    }

    /** Adds the last event. */
    void end(String name, String data) {
        change(() -> {
            events.add(new Event(events.size() + 1, name, data));
            ended = true;
        });
    }

    void join() {
        change(() -> readers++);
    }

    void leave() {
        change(() -> readers--);
    }

    /** Whether nobody reads what is not ended yet. */
    boolean isGone() {
        lock.lock();
        try {
            return readers == 0 && !ended;
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is nothing behind an event, and never will be. */
    boolean isOver(int number) {
        lock.lock();
        try {
            return ended && events.size() <= number;
        } finally {
            lock.unlock();
        }
    }

    /** The event behind another one (0: the first); nothing if none comes in time. */
    @Nullable
    Event after(int number, long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (events.size() <= number && !ended && left > 0) {
                left = changed.awaitNanos(left);
            }
            return events.size() <= number ? null : events.get(number);
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
