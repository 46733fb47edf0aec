package org.yellowcrane.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.telegram.RunningBot.NOW;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yellowcrane.answer.Replies;
import org.yellowcrane.language.Language;

class TelegramGroupsTest {

    private static final long GROUP = -1_001_234_567_890L;

    private final RunningBot bot = new RunningBot().start();

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void answersWhenMentioned() {
        writeInGroup("Nice weather, isn't it?", "");
        writeInGroup("@cranebot how many sister cities?", "");
        writeInGroup("a mail to x@CraneBot or @CraneBotany", "");

        bot.awaitTexts("Answer to how many sister cities?");
        bot.settle();
        assertThat(bot.telegram.textsTo(GROUP)).hasSize(1);
    }

    @Test
    void answersWhenRepliedTo() {
        writeInGroup("And in Japan?", ",\"reply_to_message\":{\"message_id\":3,\"from\":{\"id\":123456}}");
        writeInGroup("I agree", ",\"reply_to_message\":{\"message_id\":4,\"from\":{\"id\":5}}");

        bot.awaitTexts("Answer to And in Japan?");
        bot.settle();
        assertThat(bot.telegram.textsTo(GROUP)).hasSize(1);
    }

    @Test
    void answersCommandsButNotThoseOfOthers() {
        writeInGroup("/weather", "");
        writeInGroup("/help@OtherBot", "");
        writeInGroup("/help", "");

        bot.awaitTexts(Replies.of(Language.ENGLISH).text("telegram.help"));
    }

    @Test
    void leavesStickersOfOthersAlone() {
        bot.postRaw(groupUpdate("\"sticker\":{\"file_id\":\"x\"}"));

        bot.settle();
        assertThat(bot.telegram.textsTo(GROUP)).isEmpty();
    }

    @Test
    void repliesToTheMessageInItsTopicAndKeepsUsersApart() {
        writeInGroup("@CraneBot where?", ",\"is_topic_message\":true,\"message_thread_id\":77");

        bot.awaitTexts("Answer to where?");
        var sent = bot.telegram.delivered().getFirst().arguments();
        assertThat(sent.path("message_thread_id").asInt()).isEqualTo(77);
        assertThat(sent.at("/reply_parameters/message_id").asInt()).isEqualTo(31);
        assertThat(sent.at("/reply_parameters/allow_sending_without_reply").asBoolean())
                .isTrue();
        assertThat(bot.conversations.asked().getFirst().conversation()).isEqualTo(GROUP + "/8");
    }

    @Test
    void followsAGroupThatBecameAnother() {
        bot.telegram.fail("sendMessage", FakeBotApi.json(400, """
                        {"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat",\
                        "parameters":{"migrate_to_chat_id":-1009999999999}}"""));
        writeInGroup("@CraneBot one?", "");
        bot.awaitTexts("Answer to one?");
        writeInGroup("@CraneBot two?", "");

        bot.awaitTexts("Answer to one?", "Answer to two?");
        assertThat(bot.telegram.textsTo(-1009999999999L)).hasSize(2);
        assertThat(bot.telegram.calls("sendMessage")).hasSize(3);
    }

    private void writeInGroup(String text, String more) {
        bot.postRaw(groupUpdate("\"text\":" + RunningBot.quoted(text) + more));
    }

    private static String groupUpdate(String fields) {
        return ("{\"update_id\":%%d,\"message\":{\"message_id\":31,\"date\":%d,\"chat\":{\"id\":%d,\"type\":\"supergroup\"},"
                        + "\"from\":{\"id\":8,\"is_bot\":false,\"language_code\":\"en\"},%s}}")
                .formatted(NOW.getEpochSecond(), GROUP, fields);
    }
}
