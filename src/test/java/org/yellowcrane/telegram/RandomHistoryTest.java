package org.yellowcrane.telegram;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yellowcrane.conversation.MortalOffice;

/**
 * Ten thousand operations at random (questions in many chats, edits, repeated and broken updates, faults of the Bot API) while the process is killed,
 * really and at any moment, again and again. Afterwards inbox, outbox and the log of the Bot API must tell the same story. The seed is logged;
 * {@code -Dfaults.seed} and {@code -Dfaults.operations} choose others.
 */
class RandomHistoryTest {

    private static final Logger LOG = LoggerFactory.getLogger(RandomHistoryTest.class);

    private static final int OPERATIONS = Integer.getInteger("faults.operations", 10_000);
    private static final long SEED = Long.getLong("faults.seed", 20261124L);
    private static final int CHATS = 200;

    /** Telegram keeps the rest while the process is down. */
    private static final int BACKLOG = 500;

    /** A wait of a second each. */
    private static final int LIMITS = 5;

    private final Random random = new Random(SEED);
    private final FakeBotApi telegram = new FakeBotApi();
    private final List<Long> questions = new ArrayList<>();
    private final List<Long> broken = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final List<MortalBot> lives = new ArrayList<>();
    private long update;
    private int limits;
    private int kills;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        lives.forEach(MortalBot::close);
        telegram.close();
    }

    @Test
    void inboxOutboxAndTheBotApiTellTheSameStory() throws InterruptedException {
        MortalOffice.create(folder.toString());
        start();
        int nextKill = 100;
        for (int operation = 0; operation < OPERATIONS; operation++) {
            operate();
            while (telegram.unconfirmed() > BACKLOG && telegram.deliveries() < nextKill) {
                Thread.sleep(1);
            }
            if (telegram.deliveries() >= nextKill) {
                lives.getLast().kill();
                kills++;
                start();
                nextKill = telegram.deliveries() + 200 + random.nextInt(OPERATIONS / 10);
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> telegram.deliveries() >= questions.size()
                        && times().size() == questions.size()
                        && telegram.unconfirmed() == 0);
        assertThat(lives.getLast().stop()).isZero();

        compare(times());
    }

    private void compare(Map<String, Long> times) {
        int repeats = 0;
        try (MortalOffice office = MortalOffice.open(folder.toString(), "NOWHERE", 1)) {
            List<MortalOffice.Trail> trails = office.trails();
            assertThat(trails)
                    .extracting(MortalOffice.Trail::letter)
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(questions.stream(), broken.stream())
                            .map(String::valueOf)
                            .toList());
            for (MortalOffice.Trail trail : trails) {
                boolean readable = !broken.contains(Long.parseLong(trail.letter()));
                assertThat(trail.state()).isEqualTo(readable ? "answered" : "aside");
                assertThat(trail.replies()).isEqualTo(readable ? 1 : 0);
                assertThat(trail.unsent()).isZero();
                if (readable) {
                    assertThat(times.get("Answer to m" + trail.letter())).isBetween(1L, 1L + trail.repeats());
                }
                repeats += trail.repeats();
            }
        }
        for (long chat = 1; chat <= CHATS; chat++) {
            assertThat(telegram.textsTo(chat).stream().distinct().map(RandomHistoryTest::number))
                    .isSorted();
        }
        LOG.warn(
                "{} operations, seed {}: {} questions, {} broken updates, {} kills, {} sends in flight then, {} came twice",
                OPERATIONS,
                SEED,
                questions.size(),
                broken.size(),
                kills,
                repeats,
                telegram.deliveries() - questions.size());
        assertThat(kills).isGreaterThanOrEqualTo(OPERATIONS / 2_000);
    }

    private void operate() {
        switch (random.nextInt(20)) {
            case 0 -> telegram.fail("sendMessage", FakeBotApi.html(502));
            case 1 -> telegram.fail("getUpdates", FakeBotApi.html(200));
            case 2 -> telegram.failAfterwards("sendMessage", FakeBotApi.reset());
            case 3 -> limit();
            case 4 -> breakOne();
            case 5, 6 -> repeatMessage();
            default -> ask();
        }
    }

    private void limit() {
        if (limits < LIMITS && random.nextInt(50) == 0) {
            limits++;
            telegram.fail("sendMessage", FakeBotApi.limited(1));
        }
    }

    private void breakOne() {
        broken.add(++update);
        telegram.post(update, "{\"update_id\":" + update + ",\"message\":{\"chat\":{\"id\":\"x\"},\"text\":\"m\"}}");
    }

    /** The same message again, under the same id or under another. */
    private void repeatMessage() {
        if (messages.isEmpty()) {
            return;
        }
        String message = messages.get(Math.max(0, messages.size() - 1 - random.nextInt(50)));
        long id = random.nextBoolean() ? update : ++update;
        telegram.post(id, "{\"update_id\":" + id + "," + message + "}");
    }

    private void ask() {
        questions.add(++update);
        boolean edit = random.nextInt(10) == 0;
        long now = Instant.now().getEpochSecond();
        String message = """
                "%s":{"message_id":%d,"date":%d,"edit_date":%3$d,"chat":{"id":%d,"type":"private"},\
                "from":{"id":7,"is_bot":false},"text":"m%d"}""".formatted(
                        edit ? "edited_message" : "message",
                        edit ? update / 2 + 1 : update,
                        now,
                        1 + random.nextInt(CHATS),
                        update);
        messages.add(message);
        telegram.post(update, "{\"update_id\":" + update + "," + message + "}");
    }

    private void start() {
        lives.add(MortalBot.start(folder.toString(), telegram));
    }

    private Map<String, Long> times() {
        return telegram.texts().stream().collect(groupingBy(text -> text, counting()));
    }

    private static long number(String answer) {
        return Long.parseLong(answer.substring(answer.indexOf('m') + 1));
    }
}
