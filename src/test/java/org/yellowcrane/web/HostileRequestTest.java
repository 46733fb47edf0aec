package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service on the open internet meets, over real connections. */
@SpringBootTest(
        classes = WebServerUnderTest.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "yellowcrane.web.body-time=1s")
@ExtendWith(OutputCaptureExtension.class)
class HostileRequestTest {

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
    void offersNoStreamYet() {
        HttpResponse<String> response = client.send(client.request("/api/v1/answers")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString("{\"question\": \"a\"}")));

        assertProblem(response, 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/api/v1/<script>",
                "/assets/..%2f..%2fapplication.yaml",
                "/assets/../../application.yaml",
                "/..%5capplication.yaml",
                "/api/v1/topics;x=1",
                "/;/api/v1/topics",
                "/api/v1/topics%00",
                "/%zz",
                "/api//v1/topics",
                "/index.html",
                "/error",
                "/application.yaml",
                "/LONG"
            })
    void answersOddAddressesWithAProblemAndNeverWithHtml(String path) {
        String response = client.raw("GET " + path.replace("LONG", "x".repeat(20_000))
                + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(response).matches("(?s)HTTP/1.1 (400|404|414|431) .*");
        assertRawProblem(response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: x\r\nX-Long: LONG\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "nonsense\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: <script>\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nbad<script>header\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: nonsense\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            })
    void answersBrokenRequestsWithAProblem(String request) {
        String response = client.raw(request.replace("LONG", "x".repeat(20_000)));

        assertThat(response).matches("(?s)HTTP/1.1 [45]\\d\\d .*");
        assertRawProblem(response);
    }

    @Test
    void echoesNoMarkupOfHeaders(CapturedOutput output) {
        String mark = "<img/src=x>";
        String body = "{\"question\": \"explode\"}";
        for (String path : new String[] {"/api/v1/answers", "/nowhere", "/"}) {
            String response = client.raw(
                    "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                            + "Accept-Language: " + mark + "\r\nUser-Agent: " + mark + "\r\nReferer: " + mark
                            + "\r\nX-Forwarded-For: " + mark
                            + "\r\nOrigin: " + mark + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);

            assertThat(response).startsWith("HTTP/1.1 ").doesNotContain(mark);
        }
        assertThat(output).doesNotContain(mark);
    }

    @Test
    void cutsABodyThatDripsIn() throws IOException {
        try (Socket socket = client.connect();
                ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor()) {
            socket.getOutputStream()
                    .write(
                            "POST /api/v1/answers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            var drops = drip.scheduleAtFixedRate(() -> drop(socket), 0, 50, TimeUnit.MILLISECONDS);
            String response;
            try {
                response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                drops.cancel(true);
            }

            assertThat(response).startsWith("HTTP/1.1 408 ").contains("urn:yellowcrane:problem:request-timeout");
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null"})
    void givesOtherOriginsNothing(String origin) {
        String post = client.raw("POST /api/v1/answers HTTP/1.1\r\nHost: x\r\nConnection: close\r\nOrigin: " + origin
                + "\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n{\"question\":\"a\"}");
        String preflight = client.raw("OPTIONS /api/v1/answers HTTP/1.1\r\nHost: x\r\nConnection: close\r\nOrigin: "
                + origin + "\r\nAccess-Control-Request-Method: POST\r\n\r\n");

        assertThat(post).startsWith("HTTP/1.1 200 ").doesNotContainIgnoringCase("access-control-");
        assertThat(preflight).startsWith("HTTP/1.1 403 ").doesNotContainIgnoringCase("access-control-");
        assertRawProblem(preflight);
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

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/topics", "/nowhere", "/actuator/health", "/%00"})
    void sendsSecurityHeadersWithEverything(String path) {
        String response = client.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(response)
                .contains("Content-Security-Policy: default-src 'none'", "frame-ancestors 'self'")
                .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: ", "Permissions-Policy: ")
                .doesNotContain("unsafe-inline", "Server:", "X-Powered-By");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Client.json(response);
        assertThat(problem.path("type").stringValue()).isEqualTo("urn:yellowcrane:problem:" + type);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(response.body()).doesNotContain("<");
    }

    /** A problem with the status of the response, in whatever way the body is framed. */
    private static void assertRawProblem(String response) {
        assertThat(response)
                .contains("Content-Type: application/problem+json")
                .doesNotContainIgnoringCase("<html", "script>");
        String json = response.substring(response.indexOf('{'), response.lastIndexOf('}') + 1);
        assertThat(new JsonMapper().readTree(json).path("status").asString()).isEqualTo(response.substring(9, 12));
    }
}
