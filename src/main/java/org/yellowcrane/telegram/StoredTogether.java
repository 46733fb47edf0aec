package org.yellowcrane.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.yellowcrane.conversation.Letter;

/**
 * Stores letters that arrive at the same time together, so that they wait for the disk once and not one after the other. Safe for concurrent use.
 */
final class StoredTogether implements AutoCloseable {

    private static final int MOST = 200;

    private record Waiting(Letter letter, CompletableFuture<Void> stored) {}

    private final Consumer<List<Letter>> store;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    /** @param store stores all of some letters or, with an exception, none */
    StoredTogether(Consumer<List<Letter>> store) {
        this.store = store;
        this.thread = Thread.ofVirtual().name("telegram-letters").start(this::storeAll);
    }

    /**
     * Returns when the letter is stored.
     *
     * @throws RuntimeException if it is not
     */
    void store(Letter letter) {
        Waiting mine = new Waiting(letter, new CompletableFuture<>());
        waiting.add(mine);
        if (closed) {
            refuseAll();
        }
        try {
            mine.stored().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    private void storeAll() {
        List<Waiting> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(waiting.take());
                waiting.drainTo(batch, MOST - 1);
                store(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            refuseAll();
        }
    }

    private void store(List<Waiting> batch) {
        try {
            store.accept(batch.stream().map(Waiting::letter).toList());
            batch.forEach(done -> done.stored().complete(null));
        } catch (RuntimeException e) {
            batch.forEach(failed -> failed.stored().completeExceptionally(e));
        }
    }

    private void refuseAll() {
        List<Waiting> late = new ArrayList<>();
        waiting.drainTo(late);
        late.forEach(letter -> letter.stored().completeExceptionally(new IllegalStateException("The service stops")));
    }

    /** What is being stored is; the rest is refused. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        refuseAll();
    }
}
