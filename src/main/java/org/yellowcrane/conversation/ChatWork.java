package org.yellowcrane.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What is to be done for one chat: send what is written, answer what waits, in order. Safe for concurrent use; one chat is worked on by one thread. */
final class ChatWork {

    private static final Logger LOG = LoggerFactory.getLogger(ChatWork.class);

    /** With pauses that grow to a minute this rides out an outage of more than an hour. */
    private static final int MOST_FAILURES = 100;

    /** A database that fails is left alone for a moment. */
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

    private final Correspondent correspondent;
    private final Database database;
    private final Inbox inbox;
    private final Outbox outbox;
    private final DeliveryTraces traces;
    private final PostMeters meters;
    private volatile boolean stopping;

    ChatWork(Correspondent correspondent, Database database, Inbox inbox, Outbox outbox, PostMeters meters) {
        this.correspondent = correspondent;
        this.database = database;
        this.inbox = inbox;
        this.outbox = outbox;
        this.traces = new DeliveryTraces(database);
        this.meters = meters;
    }

    void count(Letter letter) {
        meters.letter(letter);
    }

    /** Lets everybody end with the reply at hand. */
    void stop() {
        stopping = true;
    }

    /**
     * Works until nothing is left to do, and then returns nothing; or until it has to wait, and then returns how long.
     *
     * @param leased whether the chat is still this one's to work on: two would mix up the order
     */
    Optional<Duration> work(long chat, BooleanSupplier leased) throws InterruptedException {
        try {
            while (true) {
                Optional<Duration> wait = sendAll(chat, leased);
                if (wait.isPresent()) {
                    return wait;
                }
                Optional<Inbox.Waiting> letter = inbox.next(chat);
                if (letter.isEmpty()) {
                    if (traces.clear(chat)) {
                        database.shredSoon();
                    }
                    return Optional.empty();
                }
                if (stopping || !leased.getAsBoolean()) {
                    return Optional.of(Duration.ZERO);
                }
                answer(chat, letter.get());
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.error(
                    "The database failed while a chat was worked on: {}",
                    e.getClass().getName());
            return Optional.of(AFTER_FAULT);
        }
    }

    private void answer(long chat, Inbox.Waiting letter) throws InterruptedException {
        List<String> messages;
        try {
            messages = correspondent.reply(letter.payload(), letter.answer());
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("A letter was put aside: {}", e.getClass().getName());
            inbox.putAside(letter.id(), e.getClass().getSimpleName());
            return;
        }
        database.inTransaction(() -> {
            inbox.lock(chat);
            if (inbox.answered(letter.id())) {
                outbox.add(chat, letter.id(), letter.answer(), messages);
            }
        });
    }

    private Optional<Duration> sendAll(long chat, BooleanSupplier leased) throws InterruptedException {
        for (Optional<Outbox.Unsent> next = outbox.next(chat); next.isPresent(); next = outbox.next(chat)) {
            Duration closed = outbox.pausedFor(correspondent.channel());
            if (closed.isZero()) {
                closed = correspondent.turn();
            }
            if (!closed.isZero()) {
                return Optional.of(closed);
            }
            if (!leased.getAsBoolean()) {
                return Optional.of(Duration.ZERO);
            }
            if (next.get().inFlight()) {
                meters.send("repeated");
            }
            Optional<Outbox.Unsent> message = outbox.begin(next.get());
            if (message.isEmpty()) {
                return Optional.of(AFTER_FAULT);
            }
            Optional<Duration> wait = settle(chat, message.get(), send(message.get()));
            if (wait.isPresent()) {
                return wait;
            }
        }
        return Optional.empty();
    }

    private Sent send(Outbox.Unsent message) throws InterruptedException {
        try {
            return correspondent.send(message.chat(), message.payload(), message.failures());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("A message cannot be sent: {}", e.getClass().getName());
            return new Sent.Refused();
        }
    }

    private Optional<Duration> settle(long chat, Outbox.Unsent message, Sent sent) {
        switch (sent) {
            case Sent.Arrived arrived -> end(message, "sent");
            case Sent.Unsure unsure -> end(message, "unsure");
            case Sent.Refused refused -> endReply(message, "refused");
            case Sent.Limited limited -> {
                outbox.again(message, false);
                outbox.pause(correspondent.channel(), limited.pause());
                return Optional.of(limited.pause());
            }
            case Sent.Failed failed -> {
                if (message.failures() < MOST_FAILURES) {
                    outbox.again(message, true);
                    meters.send("failed");
                    return Optional.of(failed.pause());
                }
                LOG.warn("A message was given up after {} failures", message.failures());
                endReply(message, "given_up");
            }
            case Sent.Moved moved -> {
                outbox.again(message, false);
                outbox.move(chat, moved.address());
            }
        }
        return Optional.empty();
    }

    private void end(Outbox.Unsent message, String state) {
        outbox.end(message, state);
        meters.send(state);
    }

    private void endReply(Outbox.Unsent message, String state) {
        outbox.endReply(message, state);
        meters.send(state);
    }
}
