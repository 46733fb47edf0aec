package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.language.Language;
import tools.jackson.databind.JsonNode;

@WebTest
class AnswersApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CannedConversations conversations;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void answersWithBlocksAndCitations() {
        JsonNode answer = Client.json(client.ask("How many sister cities does Wuhan have?"));

        assertThat(answer.path("outcome").stringValue()).isEqualTo("answered");
        assertThat(answer.path("text").stringValue())
                .startsWith("Wuhan has friendly ties with 127 cities in 65 countries. [1]");
        assertThat(answer.at("/blocks/0/type").stringValue()).isEqualTo("paragraph");
        assertThat(answer.at("/blocks/0/sentences/1/citations").toString()).isEqualTo("[1,2]");
        assertThat(answer.at("/blocks/0/sentences/0").has("language")).isFalse();
        assertThat(answer.at("/citations/1/asOf").stringValue()).isEqualTo("2025-11");
        assertThat(answer.at("/citations/1/computed").booleanValue()).isTrue();
        assertThat(answer.path("asOf").stringValue()).isEqualTo("2025-11");
        assertThat(answer.path("elapsedMillis").intValue()).isEqualTo(7);
    }

    @Test
    void marksSentencesInAnotherLanguageThanTheReply() {
        JsonNode answer = Client.json(client.ask("日本の姉妹都市は?"));

        assertThat(answer.path("language").stringValue()).isEqualTo("ja");
        assertThat(answer.at("/blocks/0/sentences/1/language").stringValue()).isEqualTo("zh");
        assertThat(answer.path("notices").toString()).isEqualTo("[\"other-language\"]");
        assertThat(answer.path("noticeTexts").size()).isEqualTo(1);
    }

    @Test
    void goesOnWithAConversation() {
        String conversation =
                Client.json(client.ask("sister cities")).path("conversation").stringValue();

        JsonNode second =
                Client.json(client.post("{\"question\": \"and Japan?\", \"conversation\": \"" + conversation + "\"}"));

        assertThat(second.path("conversation").stringValue()).isEqualTo(conversation);
        assertThat(conversations.last().conversation()).isEqualTo(conversation);
    }

    @Test
    void takesTheChosenLanguageAndOnlyAHintFromTheDevice() {
        client.send(client.request("/api/v1/answers")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "pt-BR, ru;q=0.5, ja;q=0.8")
                .POST(BodyPublishers.ofString(
                        "{\"question\": \"Duisburg?\", \"language\": \"fr\", \"conversation\": null, \"more\": [1]}")));

        IncomingMessage message = conversations.last();
        assertThat(message.channel()).isEqualTo("web");
        assertThat(message.replyLanguage()).isEqualTo(new Language("fr"));
        assertThat(message.hint()).isEqualTo(new Language("ja"));
    }

    @Test
    void goesWithoutLanguageAndHint() {
        client.ask("Duisburg?");

        assertThat(conversations.last().replyLanguage()).isNull();
        assertThat(conversations.last().hint()).isNull();
    }

    @Test
    void showsWhatTheSearchFindsAndWhy() {
        JsonNode ranking = Client.json(client.get("/api/v1/search?q=Duisburg&language=de&size=1"));

        assertThat(ranking.path("hits").size()).isEqualTo(1);
        assertThat(ranking.at("/hits/0/language").stringValue()).isEqualTo("de");
        assertThat(ranking.at("/hits/0/why/cosine").doubleValue()).isEqualTo(0.8);
    }

    @Test
    void namesTopicsInTheReadersLanguage() {
        assertThat(Client.json(client.get("/api/v1/topics?language=de"))
                        .at("/topics/0/title")
                        .stringValue())
                .isEqualTo("Partnerstädte");
        assertThat(Client.json(client.send(client.request("/api/v1/topics").header("Accept-Language", "ko")))
                        .path("language")
                        .stringValue())
                .isEqualTo("ko");
        assertThat(Client.json(client.get("/api/v1/topics")).path("language").stringValue())
                .isEqualTo("en");
    }

    @Test
    void saysThatItIsTheDatabaseAndWhenToTryAgain() {
        var refused = client.ask("sister cities while the database is away");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("10");
        assertThat(Client.json(refused).path("type").stringValue())
                .isEqualTo("urn:yellowcrane:problem:database-unavailable");
        assertThat(refused.body()).doesNotContain("sister");
    }

    @Test
    void reportsHealthAndNothingElse() {
        assertThat(client.get("/actuator/health/liveness").body()).contains("UP");
        assertThat(client.get("/actuator/health/readiness").body()).contains("UP");
        assertThat(client.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(client.get("/actuator").statusCode()).isEqualTo(404);
    }
}
