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
 * Rewrites the database's files some time after it is asked to, so that nobody waits for it, and one rewrite serves all who asked meanwhile. Whoever
 * asks without end does not keep the database from its work. Safe for concurrent use.
 */
final class Shredding implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shredding.class);

    private final Runnable rewrite;
    private final Duration rest;
    private final AtomicBoolean due = new AtomicBoolean();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("shredding").factory());

    /**
     * @param rewrite throws a {@link DataAccessException} if it cannot be done now
     * @param rest the database has so much time between two rewrites
     */
    Shredding(Runnable rewrite, Duration rest) {
        this.rewrite = rewrite;
        this.rest = rest;
    }

    /** Has the files rewritten soon; at the latest when this is closed. */
    void soon() {
        if (due.compareAndSet(false, true)) {
            thread.execute(this::shred);
        }
    }

    private void shred() {
        due.set(false);
        try {
            rewrite.run();
        } catch (DataAccessException e) {
            LOG.error(
                    "What was forgotten is still in the database's files: {}",
                    e.getClass().getName());
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
