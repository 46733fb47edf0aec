package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.web.ProblemAssertions.assertRawProblem;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Connections, request lines and headers as a service on the open internet gets them. */
@WebTest("yellowcrane.web.body-time=1s")
@ExtendWith(OutputCaptureExtension.class)
class HostileConnectionTest {

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
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

    /** Tomcat quotes only the first of its kind in a day, so the log itself proves little. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.coyote.http11.Http11Processor",
                "org.apache.tomcat.util.http.parser.Cookie",
                "org.apache.tomcat.util.http.Parameters"
            })
    void letsNobodyLogWhatCannotBeParsed(String logger) {
        assertThat(LoggerFactory.getLogger(logger).isInfoEnabled()).isFalse();
    }

    @Test
    void echoesNoMarkupOfHeaders(CapturedOutput output) {
        String mark = "<img/src=x>";
        String body = "{\"question\": \"explode\"}";
        for (String path : new String[] {"/api/v1/answers", "/nowhere", "/"}) {
            String response = client.raw(
                    "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                            + "Accept-Language: " + mark + "\r\nUser-Agent: " + mark + "\r\nReferer: " + mark
                            + "\r\nCookie: a=" + mark + "\r\nX-Forwarded-For: " + mark
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

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/topics", "/nowhere", "/actuator/health", "/%00"})
    void sendsSecurityHeadersWithEverything(String path) {
        String response = client.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(response)
                .contains("Content-Security-Policy: default-src 'none'", "frame-ancestors 'self'")
                .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: ", "Permissions-Policy: ")
                .doesNotContain("unsafe-inline", "Server:", "X-Powered-By");
    }
}
