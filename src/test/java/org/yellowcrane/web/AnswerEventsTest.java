package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Answers as events, written without a model. */
@WebTest
@Timeout(60)
class AnswerEventsTest {

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
    void tellsAStatusThenTheSentencesThenTheWhole() {
        HttpResponse<String> response = client.askForEvents("How many sister cities does Wuhan have?", null);

        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        List<EventsRead.Event> events = EventsRead.of(response);
        assertThat(events).extracting(EventsRead.Event::name).containsExactly("status", "delta", "delta", "answer");
        assertThat(events.get(1).data().path("text").stringValue())
                .isEqualTo("Wuhan has friendly ties with 127 cities in 65 countries.");
        assertThat(events.get(2).data().path("citations").toString()).isEqualTo("[1,2]");
        assertThat(events.getLast().data().path("outcome").stringValue()).isEqualTo("answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"领事馆", "姉妹都市", "register", "hospital", "stolen", "markup", "anything else"})
    void tellsTheSameAnswerAsAWhole(String question) {
        JsonNode whole = Client.json(client.ask(question));

        JsonNode told =
                EventsRead.of(client.askForEvents(question, null)).getLast().data();

        for (String part : List.of("outcome", "language", "text", "blocks", "citations", "notices", "composer")) {
            assertThat(told.path(part)).as(part).isEqualTo(whole.path(part));
        }
    }

    @Test
    void goesOnBehindTheLastEventSeenWithoutAskingAgain() {
        List<EventsRead.Event> events = EventsRead.of(client.askForEvents("sister cities", null));
        int asked = conversations.count();

        List<EventsRead.Event> rest =
                EventsRead.of(client.askForEvents("sister cities", events.get(1).id()));

        assertThat(rest).isEqualTo(events.subList(2, events.size()));
        assertThat(conversations.count()).isEqualTo(asked);
    }

    @Test
    void endsAtOnceForWhoHasSeenEverything() {
        List<EventsRead.Event> events = EventsRead.of(client.askForEvents("sister cities", null));

        assertThat(EventsRead.of(
                        client.askForEvents("sister cities", events.getLast().id())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "AAAAAAAAAAAAAAAAAAAAAA.1", "AAAAAAAAAAAAAAAAAAAAAA.99999999999", "<b>.1"})
    void asksAnewBehindAnEventThatNobodyKnows(String lastEvent) {
        assertThat(EventsRead.of(client.askForEvents("sister cities", lastEvent))
                        .getFirst()
                        .name())
                .isEqualTo("status");
    }

    @Test
    void tellsAFaultAsAnEventWithoutItsReason() {
        List<EventsRead.Event> events = EventsRead.of(client.askForEvents("explode", null));

        assertThat(events).extracting(EventsRead.Event::name).containsExactly("status", "error");
        assertThat(events.getLast().data().path("type").stringValue()).isEqualTo("urn:yellowcrane:problem:fault");
        assertThat(events.toString()).doesNotContain("Index lost");
    }

    @Test
    void refusesWithAProblemWhatIsNoQuestion() {
        HttpResponse<String> response = client.askForEvents(" ", null);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void givesTheWholeToWhoTakesAnything() {
        HttpResponse<String> response = client.send(client.request("/api/v1/answers")
                .header("Content-Type", "application/json")
                .header("Accept", "*/*")
                .POST(BodyPublishers.ofString("{\"question\": \"sister cities\"}")));

        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    }
}
