package org.yellowcrane.telegram;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yellowcrane.conversation.MortalOffice;

/**
 * A process that is really killed, at each point of a message's way, again and again: each start finds what the death before left. Each life costs
 * more than a second of a processor, so that the 25 deaths at each point take {@code -Dfaults=all}.
 */
class KilledBotTest {

    private static final int RUNS = System.getProperty("faults", "").equals("all") ? 25 : 6;

    @TempDir
    private Path folder;

    private final FakeBotApi telegram = new FakeBotApi();
    private final List<Long> updates = new ArrayList<>();

    @AfterEach
    void close() {
        telegram.close();
    }

    static List<String> points() {
        return MortalOffice.POINTS;
    }

    @ParameterizedTest
    @MethodSource("points")
    void answersEveryMessageAndRepeatsOnlyWhatWasInFlight(String point) throws InterruptedException {
        MortalOffice.create(folder.toString());
        for (int run = 0; run < RUNS; run++) {
            write(1);
            write(1);
            write(2);
            try (MortalBot bot = MortalBot.start(folder.toString(), telegram, point, 1 + run % 3)) {
                assertThat(bot.await()).isEqualTo(MortalOffice.KILLED);
            }
        }
        try (MortalBot survivor = MortalBot.start(folder.toString(), telegram)) {
            RunningBot.until(() -> times().size() == updates.size(), () -> "answered " + times());
            write(3);
            RunningBot.until(() -> telegram.textsTo(3).size() == 1, () -> "the last is missing");
            assertThat(survivor.stop()).isZero();
        }

        assertThat(telegram.textsTo(1)).as("order").isSortedAccordingTo(KilledBotTest::byNumber);
        Map<String, Long> times = times();
        try (MortalOffice office = MortalOffice.open(folder.toString(), "NOWHERE", 1)) {
            List<MortalOffice.Trail> trails = office.trails();
            assertThat(trails)
                    .extracting(MortalOffice.Trail::letter)
                    .hasSize(updates.size())
                    .doesNotHaveDuplicates();
            assertThat(trails).allSatisfy(trail -> {
                assertThat(trail.state()).isEqualTo("answered");
                assertThat(trail.replies()).isEqualTo(1);
                assertThat(trail.unsent()).isZero();
                assertThat(times.get("Answer to m" + trail.letter())).isBetween(1L, 1L + trail.repeats());
            });
            int repeats = trails.stream().mapToInt(MortalOffice.Trail::repeats).sum();
            boolean inFlight = List.of("IN_FLIGHT_NOT_SENT", "SENT_NOT_MARKED").contains(point);
            assertThat(repeats).isBetween(inFlight ? RUNS : 0, inFlight ? 2 * RUNS : RUNS);
            long twice = times.values().stream().mapToLong(count -> count - 1).sum();
            assertThat(twice).isLessThanOrEqualTo(point.equals("SENT_NOT_MARKED") ? 2 * RUNS : repeats);
        }
    }

    private static int byNumber(String one, String other) {
        return Long.compare(number(one), number(other));
    }

    private static long number(String answer) {
        return Long.parseLong(answer.substring(answer.indexOf('m') + 1));
    }

    private Map<String, Long> times() {
        return telegram.texts().stream().collect(groupingBy(text -> text, counting()));
    }

    private void write(long chat) {
        long id = updates.size() + 1L;
        updates.add(id);
        telegram.post(id, """
                {"update_id":%1$d,"message":{"message_id":%1$d,"date":%2$d,"chat":{"id":%3$d,"type":"private"},\
                "from":{"id":%3$d,"is_bot":false},"text":"m%1$d"}}""".formatted(id, Instant.now().getEpochSecond(), chat));
    }
}
