package org.yellowcrane.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yellowcrane.conversation.MortalOffice;

/** Several instances with one bot token on one PostgreSQL. */
class SharedDatabaseTest {

    private static final int CHATS = 150;

    private final String database = MortalOffice.newPostgres();
    private final FakeBotApi telegram = new FakeBotApi();
    private long update;

    @AfterEach
    void close() {
        telegram.close();
    }

    private final class Instance implements AutoCloseable {

        private final MortalOffice office = MortalOffice.open(database, "NOWHERE", 1);
        private final FakeConversations conversations = new FakeConversations();
        private final TelegramChannel channel = new TelegramChannel(
                RunningBot.settings(FakeBotApi.TOKEN, telegram.url(), 100),
                conversations,
                office.office(),
                Clock.systemUTC());

        @Override
        public void close() {
            channel.stop();
            office.close();
        }
    }

    @Test
    void onePollsAndBothAnswer() {
        CountDownLatch release = new CountDownLatch(1);
        try (Instance one = new Instance();
                Instance two = new Instance()) {
            one.conversations.answerBy(message -> {
                awaitLatch(release);
                return SampleAnswers.saying("Answer to " + message.text());
            });
            one.channel.start();
            RunningBot.until(() -> one.channel.status().on(), () -> "never on");
            two.channel.start();
            write(CHATS);
            // All workers of the first are busy then.
            RunningBot.until(() -> !two.conversations.asked().isEmpty(), () -> "the second has no work");
            release.countDown();
            RunningBot.until(() -> telegram.deliveries() == CHATS, () -> "sent " + telegram.deliveries());
            write(CHATS);
            RunningBot.until(() -> telegram.deliveries() == 2 * CHATS, () -> "sent " + telegram.deliveries());

            assertThat(telegram.texts()).doesNotHaveDuplicates();
            assertThat(one.conversations.asked()).isNotEmpty();
            assertThat(one.conversations.asked().size()
                            + two.conversations.asked().size())
                    .isEqualTo(2 * CHATS);
            assertThat(telegram.mostPollers()).isEqualTo(1);
            assertThat(two.channel.status().on()).isFalse();
            assertThat(two.channel.status().reason()).contains("stands by");
            assertThat(two.channel.isStale()).isFalse();
        }
    }

    @Test
    void theOtherTakesOverFromOneThatDies() throws InterruptedException {
        try (MortalBot mortal = MortalBot.start(database, telegram, "IN_FLIGHT_NOT_SENT", 20);
                Instance survivor = new Instance()) {
            RunningBot.until(() -> !telegram.calls("getUpdates").isEmpty(), () -> "the first does not poll");
            write(30);
            assertThat(mortal.await()).isEqualTo(MortalOffice.KILLED);
            survivor.channel.start();
            write(30);

            RunningBot.until(
                    () -> telegram.texts().stream().distinct().count() == 60, () -> "sent " + telegram.texts());
            assertThat(LongStream.rangeClosed(1, 30)
                            .mapToObj(chat ->
                                    telegram.textsTo(chat).stream().distinct().toList()))
                    .allSatisfy(texts -> assertThat(texts).hasSize(2).isSorted());
        }
        try (MortalOffice office = MortalOffice.open(database, "NOWHERE", 1)) {
            int repeats = office.trails().stream()
                    .mapToInt(MortalOffice.Trail::repeats)
                    .sum();
            assertThat(telegram.deliveries() - 60).isLessThanOrEqualTo(repeats);
        }
    }

    @Test
    void theOtherPollsOnceTheFirstHasStopped() {
        try (Instance one = new Instance();
                Instance two = new Instance()) {
            one.channel.start();
            RunningBot.until(() -> one.channel.status().on(), () -> "never on");
            two.channel.start();
            one.channel.stop();
            write(1);

            RunningBot.until(() -> telegram.deliveries() == 1, () -> "not answered");
            assertThat(two.channel.status().on()).isTrue();
        }
    }

    private void write(int chats) {
        IntStream.rangeClosed(1, chats).forEach(chat -> {
            update++;
            telegram.post(update, """
                    {"update_id":%1$d,"message":{"message_id":%1$d,"chat":{"id":%2$d,"type":"private"},\
                    "from":{"id":7,"is_bot":false},"text":"m%1$04d"}}""".formatted(update, chat));
        });
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
