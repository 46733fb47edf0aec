package org.yellowcrane.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.telegram.RunningBot.NOW;
import static org.yellowcrane.telegram.RunningBot.USER;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yellowcrane.answer.Replies;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.language.Language;

class TelegramMessagesTest {

    private static final Replies ENGLISH = Replies.of(Language.ENGLISH);

    private final RunningBot bot = new RunningBot().start();

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void answersAQuestionInItsChat() {
        bot.write("How many sister cities?");

        bot.awaitTexts("Answer to How many sister cities?");
        assertThat(bot.conversations.asked())
                .containsExactly(new IncomingMessage(
                        "telegram", String.valueOf(USER), "How many sister cities?", null, Language.ENGLISH));
        var sent = bot.telegram.delivered().getFirst();
        assertThat(sent.chat()).isEqualTo(USER);
        assertThat(sent.arguments().at("/link_preview_options/is_disabled").asBoolean())
                .isTrue();
        assertThat(sent.arguments().has("reply_parameters")).isFalse();
    }

    @Test
    void showsThatItIsTyping() {
        bot.write("How many?");

        bot.awaitTexts("Answer to How many?");
        var typing = bot.telegram.calls("sendChatAction").getFirst();
        assertThat(typing.arguments().path("action").asText()).isEqualTo("typing");
        assertThat(typing.chat()).isEqualTo(USER);
        assertThat(typing.nanos())
                .isLessThan(bot.telegram.calls("sendMessage").getFirst().nanos());
    }

    @Test
    void takesACaptionForAQuestion() {
        bot.writeFields("\"photo\":[{\"file_id\":\"x\"}],\"caption\":\"What is this tower?\"");

        bot.awaitTexts("Answer to What is this tower?");
    }

    @Test
    void greetsAtStartWithAnyPayload() {
        bot.write("/start");
        bot.write("/start ref_<b>x</b>-1 2");

        bot.awaitTexts(ENGLISH.text("telegram.start"), ENGLISH.text("telegram.start"));
        assertThat(bot.conversations.asked()).isEmpty();
    }

    @Test
    void helpsOnlyWhereItIsMeant() {
        bot.write("/help@OtherBot");
        bot.write("/help@cranebot");

        bot.awaitTexts(ENGLISH.text("telegram.help"));
        bot.settle();
        assertThat(bot.telegram.textsTo(USER)).hasSize(1);
    }

    @Test
    void speaksTheLanguageOfTheUsersTelegram() {
        bot.postRaw(privateMessage("zh-hans", "\"voice\":{\"file_id\":\"x\"}"));
        RunningBot.until(() -> bot.telegram.texts().size() == 1, bot::soFar);
        bot.postRaw(privateMessage("xx", "\"sticker\":{\"file_id\":\"x\"}"));

        bot.awaitTexts(Replies.of(Language.CHINESE).text("telegram.text-please"), ENGLISH.text("telegram.text-please"));
    }

    @Test
    void asksForTextWhereATextShowsNothing() {
        bot.write("\u200B\u3000 \u2060");

        bot.awaitTexts(ENGLISH.text("telegram.text-please"));
    }

    @Test
    void ignoresBotsItselfAndServiceMessages() {
        bot.postRaw("{\"update_id\":%d,\"message\":{\"message_id\":1,\"chat\":{\"id\":7,\"type\":\"private\"},"
                + "\"from\":{\"id\":8,\"is_bot\":true},\"text\":\"a bot\"}}");
        bot.postRaw("{\"update_id\":%d,\"message\":{\"message_id\":2,\"chat\":{\"id\":7,\"type\":\"private\"},"
                + "\"from\":{\"id\":" + FakeBotApi.BOT_ID + "},\"text\":\"itself\"}}");
        bot.writeFields("\"pinned_message\":{\"message_id\":1}");
        bot.postRaw("{\"update_id\":%d,\"my_chat_member\":{}}");

        bot.settle();
        assertThat(bot.telegram.texts()).containsExactly("Answer to the end");
    }

    @Test
    void answersWhereTheSenderIsUnknown() {
        bot.postRaw("{\"update_id\":%d,\"message\":{\"message_id\":1,\"chat\":{\"id\":9},\"text\":\"who?\"}}");
        bot.postRaw("{\"update_id\":%d,\"message\":{\"message_id\":1,\"text\":\"nowhere\"}}");
        bot.postRaw(
                "{\"update_id\":%d,\"message\":{\"message_id\":2,\"chat\":{\"id\":9},\"from\":null,\"text\":\"two\"}}");

        bot.awaitTexts("Answer to who?", "Answer to two");
    }

    @Test
    void answersAnEditOnlyWithinAMinuteAndOnlyOfTheText() {
        bot.postRaw(edited(11, 60, "How many?"));
        RunningBot.until(() -> bot.telegram.texts().size() == 1, bot::soFar);
        bot.postRaw(edited(11, 60, "How many?"));
        bot.postRaw(edited(11, 60, "How many in Europe?"));
        bot.postRaw(edited(12, 61, "Too late?"));

        bot.awaitTexts("Answer to How many?", "Answer to How many in Europe?");
        bot.settle();
        assertThat(bot.conversations.questions()).doesNotContain("Too late?");
    }

    @Test
    void leavesAnOldBacklogAlone() {
        long threeDays = 3 * 24 * 3600;
        IntStream.range(0, 150).forEach(i -> bot.postRaw(dated(NOW.getEpochSecond() - threeDays, "old " + i)));
        bot.postRaw(dated(NOW.getEpochSecond() - 3600, "an hour ago"));

        bot.awaitTexts("Answer to an hour ago");
    }

    @Test
    void answersEachUpdateOnce() {
        String update = RunningBot.message(900, USER, "\"text\":\"Once?\"");
        Stream.of(update, update, update).forEach(same -> bot.post(900, same));
        RunningBot.until(() -> !bot.telegram.texts().isEmpty(), bot::soFar);
        bot.post(902, RunningBot.message(902, USER, "\"text\":\"Twice?\""));

        bot.awaitTexts("Answer to Once?", "Answer to Twice?");
    }

    @Test
    void greetsOnceHoweverOftenTheUpdateComes() {
        long id = bot.nextUpdate();
        String update = RunningBot.message(id, USER, "\"text\":\"/start\"");
        // All three in one batch.
        synchronized (bot.telegram) {
            Stream.of(update, update, update).forEach(same -> bot.post(id, same));
        }

        bot.settle();
        assertThat(bot.telegram.textsTo(USER)).hasSize(1);
    }

    @Test
    void answersAHundredChatsInOrderOfEach() {
        for (int question = 1; question <= 3; question++) {
            for (long chat = 1; chat <= 100; chat++) {
                bot.write(6_000_000_000L + chat, question + " of " + chat);
            }
        }

        RunningBot.until(() -> bot.telegram.texts().size() == 300, bot::soFar);
        for (long chat = 1; chat <= 100; chat++) {
            assertThat(bot.telegram.textsTo(6_000_000_000L + chat))
                    .containsExactly("Answer to 1 of " + chat, "Answer to 2 of " + chat, "Answer to 3 of " + chat);
        }
    }

    @Test
    void limitsABurstWithOneNotice() throws InterruptedException {
        CountDownLatch allSent = new CountDownLatch(1);
        bot.conversations.answerBy(message -> {
            awaitLatch(allSent);
            return SampleAnswers.saying("Answer to " + message.text());
        });
        IntStream.range(0, 100).forEach(i -> bot.write("burst " + i));
        RunningBot.until(() -> bot.telegram.unconfirmed() == 0, bot::soFar);
        allSent.countDown();

        RunningBot.until(() -> bot.telegram.texts().contains(ENGLISH.text("telegram.busy")), bot::soFar);
        bot.settle();
        List<String> texts = bot.telegram.textsTo(USER);
        // One is being answered while ten wait.
        assertThat(texts)
                .hasSizeBetween(11, 12)
                .startsWith("Answer to burst 0", "Answer to burst 1", "Answer to burst 2")
                .endsWith(ENGLISH.text("telegram.busy"));
    }

    @Test
    void answersOneChatWhileAnotherWaits() {
        CountDownLatch release = new CountDownLatch(1);
        bot.conversations.answerBy(message -> {
            if (message.text().equals("slow")) {
                awaitLatch(release);
            }
            return SampleAnswers.saying("Answer to " + message.text());
        });
        bot.write(1, "slow");
        bot.write(2, "quick");

        bot.awaitTexts("Answer to quick");
        release.countDown();
        bot.awaitTexts("Answer to quick", "Answer to slow");
    }

    @Test
    void apologisesForAFaultAndGoesOn() {
        bot.conversations.answerBy(message -> {
            if (message.text().equals("broken")) {
                throw new IllegalStateException("index gone");
            }
            return SampleAnswers.saying("Answer to " + message.text());
        });
        bot.write("broken");
        bot.write("whole");

        bot.awaitTexts(ENGLISH.text("error"), "Answer to whole");
    }

    @Test
    void showsItsCommandsInEveryLanguageItSpeaks() {
        int languages = Words.load().languages().size();
        RunningBot.until(() -> bot.telegram.calls("setMyCommands").size() == languages, bot::soFar);

        assertThat(bot.telegram.calls("setMyCommands"))
                .extracting(call -> call.arguments().path("language_code").asText())
                .contains("", "zh");
        assertThat(bot.telegram.calls("setMyCommands"))
                .allSatisfy(call -> assertThat(call.arguments().findValuesAsText("command"))
                        .containsExactly("help", "start", "forget"));
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String privateMessage(String language, String fields) {
        return ("{\"update_id\":%%d,\"message\":{\"message_id\":1,\"date\":%d,\"chat\":{\"id\":%d,\"type\":\"private\"},"
                        + "\"from\":{\"id\":7,\"is_bot\":false,\"language_code\":\"%s\"},%s}}")
                .formatted(NOW.getEpochSecond(), USER, language, fields);
    }

    private static String edited(long message, long secondsLater, String text) {
        return ("{\"update_id\":%%d,\"edited_message\":{\"message_id\":%d,\"date\":%d,\"edit_date\":%d,"
                        + "\"chat\":{\"id\":%d,\"type\":\"private\"},\"from\":{\"id\":7},\"text\":\"%s\"}}")
                .formatted(message, NOW.getEpochSecond(), NOW.getEpochSecond() + secondsLater, USER, text);
    }

    private static String dated(long date, String text) {
        return ("{\"update_id\":%%d,\"message\":{\"message_id\":5,\"date\":%d,\"chat\":{\"id\":7,\"type\":\"private\"},"
                        + "\"from\":{\"id\":7},\"text\":\"%s\"}}")
                .formatted(date, text);
    }
}
