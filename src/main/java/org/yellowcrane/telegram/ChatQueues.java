package org.yellowcrane.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through what arrives: in order within a chat, side by side between chats. Safe for concurrent use. */
final class ChatQueues {

    /** Work on one message. */
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(ChatQueues.class);

    /** Messages waiting in all chats together; when as many wait, Telegram keeps the rest. */
    private static final int MOST_WAITING = 2_000;

    private static final class Waiting {
        private final Queue<Work> work = new ArrayDeque<>();
        private boolean told;
    }

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition done = lock.newCondition();
    private final Map<Long, Waiting> chats = new HashMap<>();
    private int waiting;

    /** @param most messages of one chat that may wait */
    ChatQueues(int most) {
        this.most = most;
    }

    /**
     * Adds work for a chat, and waits while there is too much for all. If the chat itself has too much, the work is dropped and, once for each burst,
     * the notice is put in its place.
     */
    void add(long chat, Work work, Work notice) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting >= MOST_WAITING) {
                done.await();
            }
            Waiting queue = chats.get(chat);
            if (queue == null) {
                queue = new Waiting();
                chats.put(chat, queue);
                Thread.ofVirtual().name("telegram-chat").start(() -> workThrough(chat));
            }
            if (queue.work.size() < most) {
                enqueue(queue, work);
            } else if (!queue.told) {
                queue.told = true;
                enqueue(queue, notice);
            }
        } finally {
            lock.unlock();
        }
    }

    private void enqueue(Waiting queue, Work work) {
        queue.work.add(work);
        waiting++;
    }

    private void workThrough(long chat) {
        for (Work work = next(chat); work != null; work = next(chat)) {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error e) {
                LOG.error("A message was not answered: {}", e.getClass().getName());
            }
        }
    }

    private @Nullable Work next(long chat) {
        lock.lock();
        try {
            Waiting queue = chats.get(chat);
            Work work = queue == null ? null : queue.work.poll();
            if (work == null) {
                chats.remove(chat);
            } else {
                waiting--;
            }
            done.signalAll();
            return work;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all work is done, and returns whether it is. */
    boolean drain(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (!chats.isEmpty() && left > 0) {
                left = done.awaitNanos(left);
            }
            return chats.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
