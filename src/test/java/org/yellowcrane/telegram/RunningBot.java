package org.yellowcrane.telegram;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;
import org.yellowcrane.conversation.PostOffice;
import org.yellowcrane.conversation.TestPostOffice;

/** The channel, running against a Bot API of its own. */
final class RunningBot implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    static final long USER = 5_000_000_001L;

    final FakeBotApi telegram = new FakeBotApi();
    final FakeConversations conversations = new FakeConversations();
    final PostOffice office;
    final TelegramChannel channel;
    /** Seconds by which the channel's clock is ahead of {@link #NOW}. */
    final AtomicLong clock = new AtomicLong();

    private final AtomicLong lastUpdate = new AtomicLong(700);

    RunningBot() {
        this(10);
    }

    RunningBot(int pending) {
        Clock now = new SetClock();
        office = TestPostOffice.empty(now);
        channel = new TelegramChannel(settings(FakeBotApi.TOKEN, telegram.url(), pending), conversations, office, now);
    }

    private final class SetClock extends Clock {

        @Override
        public Instant instant() {
            return NOW.plusSeconds(clock.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    static TelegramSettings settings(String token, String url, int pending) {
        TelegramSettings.Pace quick = new TelegramSettings.Pace(
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofMillis(5),
                Duration.ofMillis(50),
                Duration.ofMillis(1));
        return new TelegramSettings(token, url, "", Duration.ofHours(2), pending, quick);
    }

    RunningBot start() {
        channel.start();
        return this;
    }

    /** A text in the private chat of the usual user. */
    void write(String text) {
        write(USER, text);
    }

    void write(long user, String text) {
        long id = nextUpdate();
        post(id, message(id, user, "\"text\":" + quoted(text)));
    }

    /** An update with a message of the usual user that has these fields. */
    void writeFields(String fields) {
        long id = nextUpdate();
        post(id, message(id, USER, fields));
    }

    /** An update of any shape; {@code %d} stands for its id. */
    void postRaw(String json) {
        long id = nextUpdate();
        post(id, json.replace("%d", Long.toString(id)));
    }

    void post(long id, String json) {
        telegram.post(id, json);
    }

    long nextUpdate() {
        return lastUpdate.incrementAndGet();
    }

    static String message(long update, long user, String fields) {
        return """
            {"update_id":%1$d,"message":{"message_id":%1$d,"date":%2$d,"chat":{"id":%3$d,"type":"private"},\
            "from":{"id":%3$d,"is_bot":false,"first_name":"Ann","language_code":"en-GB"},%4$s}}""".formatted(update, NOW.getEpochSecond(), user, fields);
    }

    static String quoted(String text) {
        return new TextNode(text).toString();
    }

    void awaitTexts(String... texts) {
        until(() -> telegram.texts().equals(List.of(texts)), this::soFar);
    }

    /** What readers got, for messages of failed tests. */
    String soFar() {
        return "got " + telegram.texts();
    }

    static void until(Callable<Boolean> condition, Supplier<String> otherwise) {
        try {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(otherwise.get(), e);
        }
    }

    /** Waits until everything sent so far has been dealt with, and stops: what has not been sent by then never will be. */
    void settle() {
        write(42, "the end");
        until(() -> !telegram.textsTo(42).isEmpty() && TestPostOffice.waiting() == 0, this::soFar);
        channel.stop();
    }

    @Override
    public void close() {
        channel.stop();
        telegram.close();
    }
}
