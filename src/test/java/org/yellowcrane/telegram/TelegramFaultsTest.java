package org.yellowcrane.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.telegram.RunningBot.USER;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yellowcrane.answer.Block;
import org.yellowcrane.telegram.FakeBotApi.Fault;

class TelegramFaultsTest {

    @RegisterExtension
    final SecretWatch log = new SecretWatch();

    private final RunningBot bot = new RunningBot();

    @AfterEach
    void stop() {
        bot.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"update_id\":%d,\"message\":{\"chat\":{\"id\":\"x\"},\"text\":\"a\"}}",
                "{\"update_id\":%d,\"message\":{\"chat\":[1],\"text\":\"a\"}}",
                "{\"update_id\":%d,\"message\":{\"chat\":{\"id\":1},\"text\":{\"a\":1}}}",
                "{\"update_id\":%d,\"message\":{\"chat\":{\"id\":99999999999999999999999},\"text\":\"a\"}}",
                "{\"update_id\":%d,\"message\":{\"chat\":{\"id\":1},\"date\":\"today\",\"text\":\"a\"}}",
                "{\"update_id\":%d,\"message\":7}",
                "{\"update_id\":%d,\"callback_query\":{\"id\":5,\"message\":{\"chat\":{\"id\":1}}}}",
                "{\"update_id\":%d,\"message\":",
                "\"%d\"",
                "null",
            })
    void goesOnAfterAPoisonUpdate(String poison) {
        bot.write("before");
        bot.postRaw(poison);
        bot.write("after");
        bot.start();

        bot.awaitTexts("Answer to before", "Answer to after");
    }

    @Test
    void goesOnAfterAnUpdateNestedTooDeep() {
        bot.write("before");
        bot.postRaw("{\"update_id\":%d,\"message\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        bot.write("after");
        bot.start();

        bot.awaitTexts("Answer to before", "Answer to after");
        assertThat(log.countOf("was put aside")).isPositive();
    }

    @ParameterizedTest
    @MethodSource("brokenReplies")
    void keepsPollingWhateverTelegramReplies(Fault fault) {
        for (String method : List.of("getMe", "getUpdates", "getUpdates", "getUpdates", "getUpdates")) {
            bot.telegram.fail(method, fault);
        }
        bot.write("still there?");
        bot.start();

        bot.awaitTexts("Answer to still there?");
        assertThat(bot.channel.status().on()).isTrue();
    }

    static List<Fault> brokenReplies() {
        return List.of(
                FakeBotApi.html(502),
                FakeBotApi.html(200),
                FakeBotApi.json(200, ""),
                FakeBotApi.json(200, "{\"ok\":true,\"result\":[{\"update_id\":"),
                FakeBotApi.json(200, "{\"ok\":true}"),
                FakeBotApi.json(200, "{\"ok\":true,\"result\":[{},{}]}"),
                FakeBotApi.json(200, "[]"),
                FakeBotApi.json(500, "{\"ok\":false,\"error_code\":\"five\"}"),
                FakeBotApi.refused(409, "Conflict: terminated by other getUpdates request"),
                FakeBotApi.cut(),
                FakeBotApi.reset());
    }

    @Test
    void keepsPollingWhenTelegramFallsSilent() {
        bot.telegram.fail("getUpdates", bot.telegram.blackHole());
        bot.write("still there?");
        bot.start();

        bot.awaitTexts("Answer to still there?");
    }

    @Test
    void saysThatItIsOffOnceTelegramHasBeenAwayForLong() {
        bot.start();
        RunningBot.until(() -> bot.channel.status().on(), () -> "never on");
        IntStream.range(0, 1_000).forEach(i -> bot.telegram.fail("getUpdates", FakeBotApi.html(502)));
        bot.write("wakes the open call");
        RunningBot.until(() -> log.countOf("Telegram answered 502") > 0, () -> "no failure");
        assertThat(bot.channel.status().on()).isTrue();
        assertThat(bot.channel.isStale()).isFalse();
        bot.clock.addAndGet(3600);

        assertThat(bot.channel.status().on()).isFalse();
        assertThat(bot.channel.isStale()).isTrue();
        assertThat(bot.channel.status().reason()).contains("502");
    }

    @Test
    void pollsAgainOnlyAfterTheTimeThatTelegramAskedFor() {
        bot.telegram.fail("getUpdates", FakeBotApi.limited(1));
        bot.write("patience");
        bot.start();

        bot.awaitTexts("Answer to patience");
        assertThat(secondsBetween(bot.telegram.calls("getUpdates"), 0, 1)).isGreaterThanOrEqualTo(1.0);
    }

    @Test
    void holdsABatchOpenInsteadOfAskingAllTheTime() {
        bot.start();
        bot.write("one");
        bot.awaitTexts("Answer to one");
        bot.write("two");
        bot.awaitTexts("Answer to one", "Answer to two");

        assertThat(bot.telegram.calls("getUpdates").size()).isLessThanOrEqualTo(4);
    }

    @Test
    void saysWhyATokenIsRefused() {
        bot.telegram.fail("getMe", FakeBotApi.refused(401, "Unauthorized"));
        bot.start();

        RunningBot.until(
                () -> log.countOf("TELEGRAM_BOT_TOKEN is not valid") == 1,
                () -> log.lines().toString());
        bot.write("better now?");
        bot.awaitTexts("Answer to better now?");
    }

    @Test
    void waitsAsLongAsTelegramAsksAndLosesNothing() {
        bot.telegram.fail("sendMessage", FakeBotApi.limited(1));
        bot.start();
        IntStream.range(0, 10).forEach(i -> bot.write("q" + i));
        bot.write(77, "another chat");

        RunningBot.until(
                () -> bot.telegram.texts().size() == 11,
                () -> bot.telegram.texts().toString());
        assertThat(bot.telegram.textsTo(USER))
                .isEqualTo(
                        IntStream.range(0, 10).mapToObj(i -> "Answer to q" + i).toList());
        assertThat(secondsBetween(bot.telegram.calls("sendMessage"), 0, 10)).isGreaterThanOrEqualTo(1.0);
    }

    @ParameterizedTest
    @MethodSource("failuresWithoutEffect")
    void sendsAgainWhatSurelyWasNotSent(Fault fault) {
        IntStream.range(0, 3).forEach(i -> bot.telegram.fail("sendMessage", fault));
        bot.start();
        bot.write("one");
        bot.write("two");

        bot.awaitTexts("Answer to one", "Answer to two");
        assertThat(bot.telegram.calls("sendMessage")).hasSize(5);
    }

    static List<Fault> failuresWithoutEffect() {
        return List.of(
                FakeBotApi.html(502),
                FakeBotApi.html(503),
                FakeBotApi.refused(500, "Internal Server Error"),
                FakeBotApi.json(500, ""));
    }

    @ParameterizedTest
    @MethodSource("failuresAfterwards")
    void doesNotRepeatWhatMayHaveBeenSent(Fault fault) {
        bot.telegram.failAfterwards("sendMessage", fault);
        bot.start();
        bot.write("one");
        bot.write("two");

        bot.awaitTexts("Answer to one", "Answer to two");
        assertThat(bot.telegram.calls("sendMessage")).hasSize(2);
        assertThat(log.countOf("may not have arrived")).isEqualTo(1);
    }

    static List<Fault> failuresAfterwards() {
        return List.of(
                FakeBotApi.reset(),
                FakeBotApi.cut(),
                FakeBotApi.json(200, ""),
                FakeBotApi.html(200),
                FakeBotApi.html(504));
    }

    @Test
    void doesNotRepeatAMessageAfterSilence() {
        bot.telegram.failAfterwards("sendMessage", bot.telegram.blackHole());
        bot.start();
        bot.write("one");
        bot.write("two");

        bot.awaitTexts("Answer to one", "Answer to two");
    }

    @Test
    void stopsSendingToOneWhoBlockedTheBot() {
        bot.telegram.fail("sendMessage", FakeBotApi.refused(403, "Forbidden: bot was blocked by the user"));
        bot.conversations.answerBy(message -> SampleAnswers.saying("long ".repeat(2_000)));
        bot.start();
        bot.write("one");
        RunningBot.until(() -> log.countOf("blocked by the user") == 1, bot::soFar);
        bot.settle();

        assertThat(bot.telegram.textsTo(USER)).isEmpty();
        assertThat(log.countOf("blocked by the user")).isEqualTo(1);
    }

    @Test
    void sendsPlainTextWhereTelegramCannotReadTheMarkup() {
        bot.telegram.fail("sendMessage", FakeBotApi.refused(400, "Bad Request: can't parse entities: Unsupported"));
        Block paragraph = new Block.Paragraph(List.of(SampleAnswers.english("5 < 6 & more", 1)));
        bot.conversations.answerBy(message -> SampleAnswers.cited(
                List.of(paragraph), SampleAnswers.citation(1, "A page", "https://www.wuhan.gov.cn/a")));
        bot.start();
        bot.write("one");

        RunningBot.until(() -> !bot.telegram.texts().isEmpty(), () -> "nothing");
        var sent = bot.telegram.delivered().getFirst();
        assertThat(sent.arguments().has("parse_mode")).isFalse();
        assertThat(sent.text()).startsWith("5 < 6 & more [1]").contains("A page (https://www.wuhan.gov.cn/a)");
    }

    @Test
    void logsARefusalOnceAndWithoutTheText() {
        bot.telegram.fail("sendMessage", FakeBotApi.refused(400, "Bad Request: PEER_ID_INVALID"));
        bot.start();
        bot.write("my secret question");
        bot.write("second");

        bot.awaitTexts("Answer to second");
        assertThat(log.countOf("PEER_ID_INVALID")).isEqualTo(1);
        assertThat(log.countOf("my secret question")).isZero();
    }

    @Test
    void finishesAndConfirmsBeforeItStops() {
        bot.write("last words");
        bot.telegram.failSecond("getUpdates", bot.telegram.blackHole());
        bot.start();
        RunningBot.until(() -> !bot.conversations.asked().isEmpty(), () -> "not asked");
        bot.channel.stop();

        assertThat(bot.telegram.texts()).containsExactly("Answer to last words");
        assertThat(bot.telegram.unconfirmed()).isZero();
        assertThat(bot.channel.isRunning()).isFalse();
    }

    private static double secondsBetween(List<FakeBotApi.Call> calls, int one, int other) {
        return (calls.get(other).nanos() - calls.get(one).nanos()) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
