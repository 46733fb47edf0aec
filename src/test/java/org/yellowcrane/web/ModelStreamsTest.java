package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yellowcrane.YellowCrane;
import org.yellowcrane.inference.FakeLanguageModel;
import tools.jackson.databind.JsonNode;

/** The whole service with a fake model behind it: answers as events while the model writes. */
@SpringBootTest(
        classes = YellowCrane.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "yellowcrane.retrieval.dense=false",
            "yellowcrane.inference.model=fake",
            "yellowcrane.inference.api-key=" + FakeLanguageModel.KEY,
            "yellowcrane.inference.time.connect=60s",
            "yellowcrane.inference.time.first=60s",
            "yellowcrane.inference.time.silence=5s",
            "yellowcrane.inference.time.whole=5m"
        })
@Timeout(300)
class ModelStreamsTest {

    private static final String QUESTION = "I am staying at a friend's place, where do I register with the police?";

    private static final FakeLanguageModel FAKE = new FakeLanguageModel();

    @LocalServerPort
    private int port;

    private Client client;

    @DynamicPropertySource
    static void point(DynamicPropertyRegistry registry) {
        registry.add("yellowcrane.inference.base-url", FAKE::url);
    }

    @AfterAll
    static void stop() {
        FAKE.close();
    }

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void tellsProvedSentencesThenTheLabelledWhole() {
        FAKE.play("invented-detail");

        List<EventsRead.Event> events = EventsRead.of(client.askForEvents(QUESTION, null));

        assertThat(events).extracting(EventsRead.Event::name).containsExactly("status", "delta", "delta", "answer");
        assertThat(events.subList(1, 3).toString()).doesNotContain("150", "5555");
        JsonNode answer = events.getLast().data();
        assertThat(answer.path("composer").stringValue()).isEqualTo("model");
        assertThat(answer.path("notices").toString()).contains("ai-generated");
        assertThat(answer.path("text").stringValue()).doesNotContain("150", "5555");
    }

    @Test
    void startsOverFromTheKnowledgeWhereTheModelStalls() {
        FAKE.play("stalling");

        List<EventsRead.Event> events = EventsRead.of(client.askForEvents(QUESTION, null));

        assertThat(events.get(1).name()).isEqualTo("delta");
        assertThat(events.get(2).data().path("stage").stringValue()).isEqualTo("starting-over");
        assertThat(events.getLast().data().path("composer").stringValue()).isEqualTo("quote");
        assertThat(events.getLast().data().path("notices").toString()).doesNotContain("ai-generated");
    }

    @Test
    void givesTheWholeToWhoDoesNotFollow() {
        FAKE.play("good");

        JsonNode answer = Client.json(client.ask(QUESTION));

        assertThat(answer.path("composer").stringValue()).isEqualTo("model");
    }

    @Test
    void stopsTheModelWhenTheClientLeavesAndKeepsTheAnswerForItsReturn() throws Exception {
        FAKE.play("stalling");
        List<String> ids = new ArrayList<>();
        long left;
        try (Socket socket = client.connect()) {
            ask(socket);
            readUntilDelta(socket, ids);
            left = System.nanoTime();
        }

        assertThat(FAKE.wasLeft()).isTrue();
        System.out.printf(
                "The model was stopped %d ms after its client had left.%n",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - left));
        List<EventsRead.Event> rest = EventsRead.of(client.askForEvents(QUESTION, ids.getLast()));
        assertThat(rest).extracting(EventsRead.Event::name).startsWith("status").endsWith("answer");
        assertThat(rest.getFirst().data().path("stage").stringValue()).isEqualTo("starting-over");
        assertThat(FAKE.requests()).hasSize(1);
    }

    @Test
    void showsThatItIsThereWhileTheModelIsSilent() throws Exception {
        FAKE.play("stalling");
        int comments = 0;
        try (Socket socket = client.connect()) {
            ask(socket);
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null && comments < 3; line = lines.readLine()) {
                comments += line.startsWith(":") ? 1 : 0;
            }
        }

        assertThat(comments).isEqualTo(3);
    }

    private static void ask(Socket socket) throws IOException {
        String body = "{\"question\": \"" + QUESTION + "\"}";
        socket.getOutputStream()
                .write(("POST /api/v1/answers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Accept: text/event-stream\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                + body)
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static void readUntilDelta(Socket socket, List<String> ids) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        boolean delta = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                ids.add(line.substring(3));
            }
            delta |= line.equals("event:delta");
            if (delta && line.startsWith("data:")) {
                return;
            }
        }
        throw new AssertionError("No sentence came");
    }
}
