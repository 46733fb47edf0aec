package org.yellowcrane.conversation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** A channel whose letters the test writes, and whose messages it reads. It replies to {@code x} with {@code re: x}. */
final class PenFriend implements Correspondent {

    private final List<String> sent = new ArrayList<>();
    private final Queue<Sent> planned = new ArrayDeque<>();
    private final List<String> answered = new ArrayList<>();
    private final Map<String, Runnable> works = new ConcurrentHashMap<>();
    private volatile CountDownLatch hold = new CountDownLatch(0);

    /** Lets the next sends end in these ways; after them all arrive. */
    synchronized void plan(Sent... next) {
        planned.addAll(List.of(next));
    }

    /** Lets something be done whenever a letter with this text is replied to. */
    void whenAsked(String text, Runnable work) {
        works.put(text, work);
    }

    /** Lets replies wait until the returned latch is counted down. */
    CountDownLatch hold() {
        hold = new CountDownLatch(1);
        return hold;
    }

    /** Chat and text of all messages that have arrived, in order. */
    synchronized List<String> sent() {
        return List.copyOf(sent);
    }

    /** The letters replied to, as often as they were. */
    synchronized List<String> answered() {
        return List.copyOf(answered);
    }

    static Letter letter(String id, String chat, String text) {
        return new Letter.Answerable(id, null, chat, text, "too many");
    }

    @Override
    public String channel() {
        return "friend";
    }

    @Override
    public void fetch(BooleanSupplier leased) throws InterruptedException {
        while (leased.getAsBoolean()) {
            Thread.sleep(5);
        }
    }

    @Override
    public List<String> reply(String payload, String answer) throws InterruptedException {
        hold.await();
        synchronized (this) {
            answered.add(payload);
        }
        works.getOrDefault(payload, () -> {}).run();
        if (payload.equals("poison")) {
            throw new IllegalArgumentException("cannot be replied to");
        }
        return payload.equals("long") ? List.of("re: long 1", "re: long 2") : List.of("re: " + payload);
    }

    @Override
    public Duration turn() {
        return Duration.ZERO;
    }

    @Override
    public synchronized Sent send(String chat, String message, int failures) {
        Sent next = planned.isEmpty() ? new Sent.Arrived() : planned.remove();
        if (next instanceof Sent.Arrived) {
            sent.add(chat + " " + message);
        }
        return next;
    }
}
