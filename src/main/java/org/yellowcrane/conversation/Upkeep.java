package org.yellowcrane.conversation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Work on the database's files, done soon after it is asked for, so that nobody waits for it, and once for all who asked meanwhile. Whoever asks without
 * end does not keep the database from its work. Safe for concurrent use.
 */
final class Upkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final String name;
    private final Runnable work;
    private final Duration rest;
    private final AtomicBoolean due = new AtomicBoolean();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService thread;

    /**
     * @param name for the log
     * @param work throws a {@link DataAccessException} if it cannot be done now: then it is tried again
     * @param rest the database has so much time between two times
     */
    Upkeep(String name, Runnable work, Duration rest) {
        this.name = name;
        this.work = work;
        this.rest = rest;
        this.thread =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
    }

    /** Has the work done soon; at the latest when this is closed. */
    void soon() {
        if (due.compareAndSet(false, true)) {
            thread.execute(this::doWork);
        }
    }

    private void doWork() {
        due.set(false);
        try {
            work.run();
        } catch (DataAccessException e) {
            LOG.error("{} failed: {}", name, e.getClass().getName());
            if (closing.getCount() > 0) {
                soon();
            }
        }
        rest();
    }

    private void rest() {
        try {
            closing.await(rest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        thread.close();
    }
}
