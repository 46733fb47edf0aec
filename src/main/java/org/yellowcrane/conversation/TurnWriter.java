package org.yellowcrane.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Writes turns in batches beside the requests that made them, so that these are not as slow as the disk. What is not yet written is known here.
 * Safe for concurrent use.
 */
final class TurnWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TurnWriter.class);

    /** Some megabytes; half a minute of as many questions as can be answered in one. */
    private static final int MOST_WAITING = 10_000;

    private static final int BATCH = 500;

    /** How long a request waits where the database is that far behind, before it fails. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

    /** After this time the rest is given up at the end of the program. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Turns turns;
    private final BlockingQueue<StoredTurn> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Map<String, List<StoredTurn>> unwritten = new ConcurrentHashMap<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Thread thread;
    private volatile boolean closing;

    TurnWriter(Turns turns) {
        this.turns = turns;
        this.thread = Thread.ofVirtual().name("turn-writer").start(this::writeAll);
    }

    /**
     * Takes a turn to be written soon.
     *
     * @throws DataAccessResourceFailureException if too many are waiting
     */
    void write(StoredTurn turn) {
        unwritten.merge(turn.conversation(), List.of(turn), (before, added) -> {
            List<StoredTurn> all = new ArrayList<>(before);
            all.addAll(added);
            return List.copyOf(all);
        });
        try {
            if (waiting.offer(turn, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        drop(List.of(turn));
        throw new DataAccessResourceFailureException("The database is too far behind");
    }

    /** What is not yet written, the earliest first. */
    List<StoredTurn> unwritten(String conversation) {
        return unwritten.getOrDefault(conversation, List.of());
    }

    private void writeAll() {
        List<StoredTurn> batch = new ArrayList<>();
        try {
            while (!closing || !waiting.isEmpty()) {
                StoredTurn first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                    write(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException e) {
            LOG.error("{} turns were not written before the end", batch.size() + waiting.size());
        }
    }

    private void write(List<StoredTurn> batch) throws InterruptedException {
        while (!tryToWrite(batch)) {
            Thread.sleep(AFTER_FAULT);
        }
    }

    private boolean tryToWrite(List<StoredTurn> batch) {
        writing.lock();
        try {
            storeAll(batch.stream().filter(this::isWanted).toList());
            drop(batch);
            return true;
        } catch (DataAccessException | TransactionException e) {
            LOG.error("Turns cannot be written: {}", e.getClass().getName());
            return false;
        } finally {
            writing.unlock();
        }
    }

    /** One that can never be stored does not keep the others from it. */
    private void storeAll(List<StoredTurn> batch) {
        try {
            turns.store(batch);
        } catch (DataIntegrityViolationException e) {
            if (batch.size() > 1) {
                batch.forEach(turn -> storeAll(List.of(turn)));
            } else {
                LOG.error("A turn cannot be stored and is lost");
            }
        }
    }

    /** Whether a turn has not been forgotten since it was taken. */
    private boolean isWanted(StoredTurn turn) {
        return unwritten(turn.conversation()).stream()
                .anyMatch(other -> other.id().equals(turn.id()));
    }

    private void drop(List<StoredTurn> gone) {
        for (StoredTurn turn : gone) {
            unwritten.computeIfPresent(turn.conversation(), (key, all) -> {
                List<StoredTurn> left = all.stream()
                        .filter(other -> !other.id().equals(turn.id()))
                        .toList();
                return left.isEmpty() ? null : left;
            });
        }
    }

    /** Forgets a conversation, written or not. Returns whether there was anything to forget. */
    boolean forget(String conversation) {
        writing.lock();
        try {
            boolean known = unwritten.remove(conversation) != null;
            return turns.forget(conversation) > 0 || known;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            if (!thread.join(FAREWELL)) {
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
