package org.yellowcrane.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yellowcrane.YellowCrane;
import org.yellowcrane.channel.Channel;

/** The whole service with the real knowledge, asked on Telegram. */
@SpringBootTest(classes = YellowCrane.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TelegramEndToEndTest {

    private static final FakeBotApi TELEGRAM = new FakeBotApi();

    @TempDir
    private static Path data;

    @Autowired
    private Channel channel;

    @LocalServerPort
    private int port;

    private static long lastUpdate = 1;

    @DynamicPropertySource
    static void pointToTheFake(DynamicPropertyRegistry properties) {
        properties.add("TELEGRAM_BOT_TOKEN", () -> FakeBotApi.TOKEN);
        properties.add("TELEGRAM_API_URL", TELEGRAM::url);
        properties.add("yellowcrane.conversation.database.folder", () -> data);
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

    @Test
    void isReadyAndMeasuresWithoutSayingWhoAsked() throws Exception {
        ask(987_654_321, "How many sister cities does Wuhan have?", "en");

        assertThat(get("/actuator/health/readiness")).contains("\"UP\"");
        assertThat(get("/actuator/prometheus"))
                .contains("yellowcrane_answers_seconds{")
                .contains("channel=\"telegram\"", "composer=\"facts\"", "quantile=\"0.99\"")
                .contains("yellowcrane_sends_total{")
                .doesNotContain("987654321", "sister");
    }

    @Test
    void takesNoPushedUpdatesWhereItFetchesThem() throws Exception {
        URI address = URI.create("http://localhost:" + port + "/webhooks/telegram");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest push = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            assertThat(client.send(push, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(404);
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
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
        return TELEGRAM.textsTo(chat).getFirst();
    }
}
