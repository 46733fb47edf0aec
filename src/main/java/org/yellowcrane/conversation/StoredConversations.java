package org.yellowcrane.conversation;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Exchange;
import org.yellowcrane.answer.Follower;
import org.yellowcrane.answer.Question;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.channel.Reply;
import org.yellowcrane.question.Turn;

/** Conversations in the database. It knows them by a keyed hash only. */
final class StoredConversations implements Conversations, AutoCloseable {

    /** More conversations do not begin at the same moment. */
    private static final int MOST_FRESH = 10_000;

    private final Answering answering;
    private final ConversationSettings settings;
    private final Clock clock;
    private final SecretKeys keys;
    private final MeterRegistry meters;
    private final Turns turns;
    private final TurnWriter writer;
    private final Map<String, Boolean> fresh = Caffeine.newBuilder()
            .maximumSize(MOST_FRESH)
            .expireAfterWrite(Duration.ofMinutes(1))
            .<String, Boolean>build()
            .asMap();

    /** The pipeline. */
    @FunctionalInterface
    interface Answering {
        Exchange answer(Question question, List<Turn> turns, Follower follower);
    }

    /** @param answering the pipeline */
    StoredConversations(
            Answering answering, ConversationSettings settings, Clock clock, Database database, MeterRegistry meters) {
        this.answering = answering;
        this.settings = settings;
        this.clock = clock;
        this.keys = SecretKeys.of(database);
        this.meters = meters;
        this.turns = new Turns(database);
        this.writer = new TurnWriter(turns);
    }

    @Override
    public String start(String channel) {
        String id = keys.random();
        fresh.put(id, true);
        return id;
    }

    @Override
    public boolean isKnown(String channel, String conversation) {
        String key = keys.conversation(channel, conversation);
        return !writer.unwritten(key).isEmpty() || !turns.latest(key, 1).isEmpty();
    }

    @Override
    public Reply reply(IncomingMessage message) {
        return reply(message, Follower.NONE);
    }

    @Override
    public Reply reply(IncomingMessage message, Follower follower) {
        Answered answered = answer(message, keys.random(), follower);
        writer.write(answered.turn());
        return answered.reply();
    }

    @Override
    public Reply reply(IncomingMessage message, String id) {
        Answered answered = answer(message, id, Follower.NONE);
        turns.store(List.of(answered.turn()));
        return answered.reply();
    }

    private record Answered(Reply reply, StoredTurn turn) {}

    private Answered answer(IncomingMessage message, String id, Follower follower) {
        long start = System.nanoTime();
        String key = keys.conversation(message.channel(), message.conversation());
        Instant now = clock.instant();
        // Nothing was said before: the answer needs no database, and is given without one.
        boolean begins = fresh.remove(message.conversation()) != null;
        Exchange exchange = answering.answer(
                new Question(message.text(), message.replyLanguage(), message.hint()),
                begins ? List.of() : before(key, id, now),
                follower);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        measure(message.channel(), exchange.answer(), elapsed);
        return new Answered(
                new Reply(id, message.conversation(), exchange.answer(), elapsed),
                StoredTurn.of(id, key, message.channel(), now, exchange, elapsed));
    }

    /** The turns that a question may refer to, the latest last: back to the last long silence. */
    private List<Turn> before(String key, String id, Instant now) {
        List<Turn> before = new ArrayList<>();
        Instant next = now;
        for (StoredTurn turn : latest(key)) {
            if (turn.id().equals(id)) {
                continue;
            }
            if (before.size() == settings.turns() || turn.at().isBefore(next.minus(settings.silence()))) {
                break;
            }
            before.add(turn.turn());
            next = turn.at();
        }
        Collections.reverse(before);
        return before;
    }

    private List<StoredTurn> latest(String key) {
        Map<String, StoredTurn> byId = new LinkedHashMap<>();
        // In this order: what has just been written is in one of the two at least.
        writer.unwritten(key).forEach(turn -> byId.put(turn.id(), turn));
        turns.latest(key, settings.turns() + 1).forEach(turn -> byId.put(turn.id(), turn));
        List<StoredTurn> latest = new ArrayList<>(byId.values());
        latest.sort(Comparator.comparing(StoredTurn::at).reversed());
        return latest;
    }

    private void measure(String channel, Answer answer, Duration elapsed) {
        Timer.builder("yellowcrane.answers")
                .description("Answers and the time to write them")
                .tags(
                        "channel", channel,
                        "outcome", answer.outcome().code(),
                        "language", answer.language().tag(),
                        "composer", answer.composer())
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(meters)
                .record(elapsed);
    }

    @Override
    public List<String> suggestions(String id) {
        return turns.suggestions(id);
    }

    @Override
    public boolean forget(String channel, String conversation) {
        return writer.forget(keys.conversation(channel, conversation));
    }

    @Override
    public void close() {
        writer.close();
    }
}
