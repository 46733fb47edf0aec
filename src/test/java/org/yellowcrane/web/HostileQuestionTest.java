package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.web.ProblemAssertions.assertProblem;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Questions and bodies as a service on the open internet gets them. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class HostileQuestionTest {

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
    void refusesABodyOver64Kilobytes() {
        String body = "{\"question\": \"" + "x".repeat(64 * 1024) + "\"}";

        assertProblem(client.post(body), 413, "body-too-large");
        assertProblem(
                client.post(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))),
                413,
                "body-too-large");
    }

    @Test
    void takesABodyOfExactly64Kilobytes() {
        String start = "{\"question\": \"sister cities\", \"more\": \"";
        String body = start + "x".repeat(64 * 1024 - start.length() - 2) + "\"}";

        assertThat(client.post(body).statusCode()).isEqualTo(200);
    }

    @Test
    void countsTheQuestionInCodePoints() {
        assertThat(client.ask("😀".repeat(1_000)).statusCode()).isEqualTo(200);
        assertProblem(client.ask("😀".repeat(1_001)), 422, "question-too-long");
        assertProblem(client.ask("武".repeat(20_000)), 422, "question-too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t ",
                "\u3000\u3000",
                "\u200b\u2060\ufeff",
                "\u0000\u0007",
                "\u3164",
                "\udb40\udc41",
                "\u00ad",
                "\u2800"
            })
    void refusesAQuestionThatNobodyCanSee(String question) {
        assertProblem(client.ask(question), 422, "question-empty");
    }

    @Test
    void refusesABodyWithoutAQuestion() {
        assertProblem(client.post("{}"), 422, "question-empty");
        assertThat(client.post("").statusCode()).isEqualTo(400);
    }

    @Test
    void removesControlCharactersBeforeAnythingElseSeesThem() {
        assertThat(client.ask("  sister\u0000 cities\u001b\u007f\n ?  ").statusCode())
                .isEqualTo(200);

        assertThat(conversations.last().text()).isEqualTo("sister cities\n ?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "a\\udc00b", "\\udc00\\ud800"})
    void refusesHalfASurrogatePair(String escaped) {
        assertProblem(client.post("{\"question\": \"" + escaped + "\"}"), 422, "question-not-unicode");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin = "{\"question\": \"Städte\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "{\"question\": \"Städte\"}".getBytes(StandardCharsets.UTF_16);

        assertProblem(client.post(BodyPublishers.ofByteArray(latin)), 400, "not-utf8");
        assertProblem(client.post(BodyPublishers.ofByteArray(utf16)), 400, "not-utf8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"question\": \"a\", \"question\": \"b\"}",
                "{\"question\": \"a\"",
                "{\"question\": \"a\"} x",
                "{\"question\": \"a\"}{\"question\": \"b\"}",
                "{'question': 'a'}",
                "[\"a\"]",
                "\"a\"",
                "null",
                "nonsense"
            })
    void refusesWhatIsNotOneJsonObject(String body) {
        assertProblem(client.post(body), 400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"question\": 1}",
                "{\"question\": null}",
                "{\"question\": true}",
                "{\"question\": [\"a\"]}",
                "{\"question\": {\"a\": 1}}",
                "{\"question\": \"a\", \"language\": 1}",
                "{\"question\": \"a\", \"conversation\": []}"
            })
    void refusesOtherTypesWhereTextBelongs(String body) {
        assertProblem(client.post(body), 400, "wrong-json-type");
    }

    @Test
    void refusesDeeplyNestedJson() {
        assertProblem(client.post("[".repeat(30_000)), 400, "malformed-json");
        assertProblem(
                client.post("{\"question\": \"a\", \"x\": " + "[".repeat(30_000) + "]".repeat(30_000) + "}"),
                400,
                "malformed-json");
        assertProblem(client.post("[".repeat(100_000)), 413, "body-too-large");
    }

    @Test
    void namesTheSupportedLanguages() {
        HttpResponse<String> response = client.post("{\"question\": \"a\", \"language\": \"<b>\"}");

        assertProblem(response, 422, "language-unsupported");
        assertThat(Client.json(response).path("supported").toString())
                .isEqualTo("[\"zh\",\"en\",\"fr\",\"de\",\"ru\",\"ja\",\"ko\",\"es\"]");
    }

    @Test
    void knowsNoGuessedConversation() {
        assertProblem(client.post("{\"question\": \"a\", \"conversation\": \"guess\"}"), 404, "conversation-unknown");
        assertProblem(client.post("{\"question\": \"a\", \"conversation\": \"\"}"), 404, "conversation-unknown");
    }

    @Test
    void refusesOtherContentTypesAndMethods() {
        assertProblem(
                client.send(client.request("/api/v1/answers")
                        .header("Content-Type", "text/<script>")
                        .POST(BodyPublishers.ofString("question=a"))),
                415,
                "unsupported-media-type");
        assertProblem(
                client.send(client.request("/api/v1/answers").POST(BodyPublishers.noBody())),
                415,
                "unsupported-media-type");
        HttpResponse<String> get = client.get("/api/v1/answers");
        assertProblem(get, 405, "method-not-allowed");
        assertThat(get.headers().firstValue("Allow")).contains("POST");
        assertProblem(client.send(client.request("/").DELETE()), 405, "method-not-allowed");
        assertProblem(
                client.send(client.request("/").method("BREW", BodyPublishers.noBody())), 405, "method-not-allowed");
    }

    @Test
    void refusesToAnswerInAFormThatItDoesNotHave() {
        HttpResponse<String> response = client.send(client.request("/api/v1/answers")
                .header("Content-Type", "application/json")
                .header("Accept", "application/xml")
                .POST(BodyPublishers.ofString("{\"question\": \"a\"}")));

        assertProblem(response, 406, "not-acceptable");
    }

    @Test
    void takesQuerySyntaxForWords() {
        assertThat(client.ask("AND OR NOT ((( \" ~ * ?").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/v1/search?q=AND+OR+NOT+(((+%22+~+*+%3F").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "51", "-1", "x", "1e1", "99999999999"})
    void boundsTheSizeOfASearch(String size) {
        assertProblem(client.get("/api/v1/search?q=a&size=" + size), 422, "size-out-of-range");
    }

    @Test
    void searchesForNothingNeither() {
        assertProblem(client.get("/api/v1/search"), 422, "question-empty");
        assertProblem(client.get("/api/v1/search?q=%E3%80%80"), 422, "question-empty");
        assertProblem(client.get("/api/v1/topics?language=xx"), 422, "language-unsupported");
    }

    @Test
    void keepsAFaultToItselfAndTheQuestionOutOfTheLog(CapturedOutput output) {
        HttpResponse<String> response = client.ask("explode with my passport E12345678");

        assertProblem(response, 503, "fault");
        assertThat(response.body()).doesNotContain("Index lost", "Exception");
        assertThat(output).contains("IllegalStateException").doesNotContain("E12345678");
    }
}
