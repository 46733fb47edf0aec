package org.yellowcrane.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.telegram.RunningBot.USER;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yellowcrane.conversation.TestPostOffice;

class TelegramPrivacyTest {

    private final RunningBot bot = new RunningBot();

    @BeforeEach
    void start() {
        bot.start();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void tellsWhoeverWritesForTheFirstTimeWhatIsKept() {
        bot.conversations.knowsEverybody(false);
        bot.write("How many?");
        RunningBot.until(() -> bot.telegram.texts().size() == 2, bot::soFar);
        assertThat(bot.telegram.texts().getLast()).contains("/forget").contains("30 days");
        bot.write("And now?");
        RunningBot.until(() -> bot.telegram.texts().size() == 3, bot::soFar);
        assertThat(bot.telegram.texts().getLast()).isEqualTo("Answer to And now?");
    }

    @Test
    void storesNoPersonalNumberEvenWhileAMessageWaits() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        bot.conversations.answerBy(message -> {
            try {
                release.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return SampleAnswers.saying("Answer to " + message.text());
        });
        bot.write("My passport is E12345678");
        RunningBot.until(() -> TestPostOffice.delivered().contains("My passport is"), TestPostOffice::delivered);
        assertThat(TestPostOffice.delivered()).doesNotContain("12345678");
        release.countDown();
        bot.awaitTexts("Answer to My passport is •••");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forget", "/forget@CraneBot please"})
    void forgetsWhoeverWishesIt(String command) {
        bot.write("How many?");
        RunningBot.until(() -> bot.telegram.texts().size() == 1, bot::soFar);
        bot.write(command);
        RunningBot.until(() -> bot.telegram.texts().size() == 2, bot::soFar);
        assertThat(bot.telegram.texts().getLast()).startsWith("Deleted");
        assertThat(bot.conversations.asked()).isEmpty();
    }

    @Test
    void notesWhetherAnAnswerHelped() {
        String data = button(0);
        assertThat(data.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        String id = data.substring(2, data.lastIndexOf(':'));
        TestPostOffice.hold(id, SampleAnswers.saying("Answer to How many?"));
        press(USER, button(1));
        RunningBot.until(() -> TestPostOffice.wasUseful(id).equals(Optional.of(false)), bot::soFar);
        press(USER, data);
        RunningBot.until(() -> TestPostOffice.wasUseful(id).equals(Optional.of(true)), bot::soFar);
        RunningBot.until(() -> notices().size() == 2, bot::soFar);
        assertThat(notices()).containsOnly("Thank you for telling us.");
    }

    @Test
    void doesNotNoteWhatAnotherChatOrAForgedButtonSays() {
        String data = button(0);
        String id = data.substring(2, data.lastIndexOf(':'));
        TestPostOffice.hold(id, SampleAnswers.saying("Answer to How many?"));
        press(9, data);
        press(USER, "f:" + id + ":maybe");
        press(USER, "f:aaaaaaaaaaaaaaaa:y");
        RunningBot.until(() -> notices().size() == 3, bot::soFar);
        assertThat(notices()).containsOnly("This button no longer works. Please write your question.");
        assertThat(TestPostOffice.wasUseful(id)).isEmpty();
    }

    private String button(int row) {
        if (bot.telegram.texts().isEmpty()) {
            bot.write("How many?");
            RunningBot.until(() -> bot.telegram.texts().size() == 1, bot::soFar);
        }
        JsonNode rows = bot.telegram.delivered().getFirst().arguments().at("/reply_markup/inline_keyboard");
        return rows.at("/" + row + "/0/callback_data").asText();
    }

    private List<String> notices() {
        return bot.telegram.calls("answerCallbackQuery").stream()
                .map(call -> call.text())
                .toList();
    }

    private void press(long chat, String data) {
        bot.postRaw(
                ("{\"update_id\":%%d,\"callback_query\":{\"id\":\"77\",\"from\":{\"id\":%d,\"language_code\":\"en\"},"
                                + "\"message\":{\"message_id\":1000,\"date\":0,\"chat\":{\"id\":%d,\"type\":\"private\"}},\"data\":%s}}")
                        .formatted(chat, chat, RunningBot.quoted(data)));
    }
}
