package org.yellowcrane.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.telegram.RunningBot.USER;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSuggestionsTest {

    private final RunningBot bot = new RunningBot();

    @BeforeEach
    void start() {
        bot.conversations.answerBy(message ->
                SampleAnswers.suggesting(SampleAnswers.saying("Answer to " + message.text()), "And Japan?", "日本呢?"));
        bot.start();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void asksTheQuestionOfTheButton() {
        String data = offer().at("/1/0/callback_data").asText();
        assertThat(data.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        press(USER, data);

        RunningBot.until(() -> bot.telegram.texts().size() == 2, bot::soFar);
        assertThat(bot.conversations.questions()).containsExactly("How many?", "日本呢?");
        assertThat(bot.telegram.texts().getLast()).startsWith("<b>日本呢?</b>\n\nAnswer to 日本呢?");
        assertThat(bot.telegram
                        .calls("answerCallbackQuery")
                        .getFirst()
                        .arguments()
                        .has("text"))
                .isFalse();
    }

    @Test
    void offersEachQuestionOnAButtonOfItsOwn() {
        assertThat(offer().findValuesAsText("text")).containsExactly("And Japan?", "日本呢?", "Helpful", "Not helpful");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q:aaaaaaaaaaaaaaaa:0", "q:x", "'; DROP TABLE", "q:aaaaaaaaaaaaaaaa:-1"})
    void answersAForgedPressWithAShortNotice(String data) {
        offer();
        press(USER, data);

        assertNotice();
    }

    @Test
    void doesNotHonourAButtonOfAnotherChatOrBeyondTheOffer() {
        String data = offer().at("/0/0/callback_data").asText();
        press(9, data);
        assertNotice();
        press(USER, data.substring(0, data.length() - 1) + "7");

        RunningBot.until(() -> bot.telegram.calls("answerCallbackQuery").size() == 2, bot::soFar);
        assertThat(bot.conversations.asked()).hasSize(1);
    }

    private JsonNode offer() {
        bot.write("How many?");
        RunningBot.until(() -> bot.telegram.texts().size() == 1, bot::soFar);
        return bot.telegram.delivered().getFirst().arguments().at("/reply_markup/inline_keyboard");
    }

    private void press(long chat, String data) {
        bot.postRaw(
                ("{\"update_id\":%%d,\"callback_query\":{\"id\":\"77\",\"from\":{\"id\":%d,\"language_code\":\"en\"},"
                                + "\"message\":{\"message_id\":1000,\"date\":0,\"chat\":{\"id\":%d,\"type\":\"private\"}},\"data\":%s}}")
                        .formatted(chat, chat, RunningBot.quoted(data)));
    }

    private void assertNotice() {
        RunningBot.until(() -> !bot.telegram.calls("answerCallbackQuery").isEmpty(), bot::soFar);
        assertThat(bot.telegram.calls("answerCallbackQuery").getFirst().text())
                .isNotBlank()
                .hasSizeLessThan(200);
        assertThat(bot.telegram.texts()).hasSize(1);
    }
}
