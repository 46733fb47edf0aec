package org.yellowcrane.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yellowcrane.YellowCrane;
import org.yellowcrane.channel.Channel;

/** The whole service, which Telegram pushes updates to. */
@SpringBootTest(classes = YellowCrane.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WebhookTest {

    private static final FakeBotApi TELEGRAM = new FakeBotApi();

    @TempDir
    private static Path data;

    private static long lastUpdate;

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private Channel channel;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void pointToTheFake(DynamicPropertyRegistry properties) {
        properties.add("TELEGRAM_BOT_TOKEN", () -> FakeBotApi.TOKEN);
        properties.add("TELEGRAM_API_URL", TELEGRAM::url);
        properties.add("TELEGRAM_WEBHOOK_URL", () -> "https://bot.example.org/");
        properties.add("yellowcrane.conversation.database.folder", () -> data);
    }

    @AfterAll
    static void stopTheFake() {
        TELEGRAM.close();
    }

    @Test
    void tellsTelegramTheAddressAndDoesNotPoll() {
        assertThat(secret()).matches("[A-Za-z0-9_-]{32,256}");
        FakeBotApi.Call call = TELEGRAM.calls("setWebhook").getFirst();
        assertThat(call.arguments().path("url").asText()).isEqualTo("https://bot.example.org/webhooks/telegram");
        assertThat(TELEGRAM.calls("getUpdates")).isEmpty();
        assertThat(TELEGRAM.calls("deleteWebhook")).isEmpty();
        RunningBot.until(() -> channel.status().on(), () -> channel.status().reason());
        assertThat(channel.status().reason()).contains("bot.example.org").doesNotContain(secret());
    }

    @Test
    void answersOnceWhatIsPushedThreeTimesInParallel() {
        long id = ++lastUpdate;
        String update = question(id, 11, "How many sister cities does Wuhan have?");
        List<CompletableFuture<Integer>> pushes = Stream.of(1, 2, 3)
                .map(i -> client.sendAsync(request(secret(), update), HttpResponse.BodyHandlers.discarding())
                        .thenApply(HttpResponse::statusCode))
                .toList();
        assertThat(pushes).allSatisfy(push -> assertThat(push.join()).isEqualTo(200));
        push(question(++lastUpdate, 11, "help, my wallet was stolen"));

        RunningBot.until(
                () -> TELEGRAM.textsTo(11).stream().anyMatch(text -> text.contains("110")),
                () -> "got " + TELEGRAM.textsTo(11));
        assertThat(TELEGRAM.textsTo(11).stream().filter(text -> text.contains("sister")))
                .hasSize(1);
    }

    @Test
    void looksAtNothingThatComesWithoutTheSecret() throws Exception {
        for (String wrong : new @Nullable String[] {null, "", "guess", secret() + "x"}) {
            long id = ++lastUpdate;
            HttpResponse<String> refused =
                    client.send(request(wrong, question(id, 12, "a question")), HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(refused.body()).contains("urn:yellowcrane:problem:unauthorized");
        }
        push(question(++lastUpdate, 13, "help, my wallet was stolen"));
        RunningBot.until(() -> !TELEGRAM.textsTo(13).isEmpty(), () -> "no answer");
        assertThat(TELEGRAM.textsTo(12)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "{\"update_id\":\"x\",\"message\":{}}",
                "{\"update_id\":9007199254740993,\"message\":{\"chat\":7}}",
                "{\"update_id\":99999999999999999999}",
                "{\"update_id\":100001,\"message\":{\"message_id\":1,\"chat\":{\"id\":\"seven\"},\"text\":5}}",
                "{\"update_id\":100002,\"poll\":{}}",
            })
    void acknowledgesWhatNobodyCanReadAndGoesOn(String update) throws Exception {
        push(update);
        long chat = 1_000 + ++lastUpdate;
        push(question(++lastUpdate, chat, "help, my wallet was stolen"));

        RunningBot.until(() -> !TELEGRAM.textsTo(chat).isEmpty(), () -> "no answer");
    }

    private void push(String update) {
        int status = client.sendAsync(request(secret(), update), HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
        assertThat(status).isEqualTo(200);
    }

    private HttpRequest request(@Nullable String secret, String update) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/webhooks/telegram"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(update));
        return secret == null
                ? request.build()
                : request.header("X-Telegram-Bot-Api-Secret-Token", secret).build();
    }

    private static String secret() {
        RunningBot.until(() -> !TELEGRAM.calls("setWebhook").isEmpty(), () -> "Telegram does not know the address");
        return TELEGRAM.calls("setWebhook")
                .getFirst()
                .arguments()
                .path("secret_token")
                .asText();
    }

    private static String question(long id, long chat, String text) {
        return """
                {"update_id":%1$d,"message":{"message_id":%1$d,"date":%2$d,"chat":{"id":%3$d,"type":"private"},\
                "from":{"id":%3$d,"is_bot":false,"language_code":"en"},"text":%4$s}}""".formatted(id, Instant.now().getEpochSecond(), chat, RunningBot.quoted(text));
    }
}
