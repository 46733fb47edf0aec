package org.yellowcrane.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yellowcrane.YellowCrane;
import org.yellowcrane.channel.Channel;

/** The whole service with the real knowledge, asked on Telegram. */
@SpringBootTest(classes = YellowCrane.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TelegramEndToEndTest {

    private static final FakeBotApi TELEGRAM = new FakeBotApi();

    @Autowired
    private Channel channel;

    private long lastUpdate = 1;

    @DynamicPropertySource
    static void pointToTheFake(DynamicPropertyRegistry properties) {
        properties.add("TELEGRAM_BOT_TOKEN", () -> FakeBotApi.TOKEN);
        properties.add("TELEGRAM_API_URL", TELEGRAM::url);
    }

    @AfterAll
    static void stopTheFake() {
        TELEGRAM.close();
    }

    @Test
    void answersWithSourcesInTheLanguageOfTheQuestion() {
        assertThat(ask(1, "How many sister cities does Wuhan have?", "en"))
                .contains("[1]")
                .contains("<b>Sources</b>");
        assertThat(ask(2, "武汉有哪些国家的总领事馆?", "zh-hans")).contains("法国").contains("<b>来源</b>");
        assertThat(ask(3, "help, my wallet was stolen", "en")).contains("110");
        assertThat(channel.status().on()).isTrue();
    }

    private String ask(long chat, String question, String language) {
        long id = lastUpdate++;
        TELEGRAM.post(
                id, """
                {"update_id":%1$d,"message":{"message_id":%1$d,"date":%2$d,"chat":{"id":%3$d,"type":"private"},\
                "from":{"id":%3$d,"is_bot":false,"language_code":"%4$s"},"text":%5$s}}""".formatted(id, Instant.now().getEpochSecond(), chat, language, RunningBot.quoted(question)));
        RunningBot.until(
                () -> !TELEGRAM.textsTo(chat).isEmpty(),
                () -> "no answer: " + channel.status().reason());
        return TELEGRAM.textsTo(chat).getLast();
    }
}
