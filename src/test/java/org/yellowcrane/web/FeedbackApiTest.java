package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.web.ProblemAssertions.assertProblem;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yellowcrane.conversation.Feedback;
import tools.jackson.databind.JsonNode;

@WebTest
class FeedbackApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CannedArchive archive;

    private Client client;
    private JsonNode answer;

    @BeforeEach
    void ask() {
        client = new Client(port);
        answer = Client.json(client.ask("sister cities"));
    }

    @Test
    void notesWhatIsSaidOfAnAnswer() {
        HttpResponse<String> response =
                rate("{\"useful\": false, \"reason\": \"outdated\", \"comment\": \" It has moved.\\u0000 \"}");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(archive.said(id())).contains(new Feedback(false, Feedback.Reason.OUTDATED, "It has moved."));
    }

    @Test
    void asksForNoReason() {
        assertThat(rate("{\"useful\": true}").statusCode()).isEqualTo(204);
        assertThat(archive.said(id())).contains(new Feedback(true, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {}                                     | 422 | feedback-invalid
            {"useful": "yes"}                      | 400 | wrong-json-type
            {"useful": null}                       | 400 | wrong-json-type
            {"useful": true, "reason": "mood"}     | 422 | feedback-invalid
            {"useful": true, "reason": 1}          | 400 | wrong-json-type
            {"useful": true, "comment": ["a"]}     | 400 | wrong-json-type
            {"useful": true, "useful": false}      | 400 | malformed-json
            [true]                                 | 400 | malformed-json
            """)
    void refusesWhatIsNoFeedback(String body, int status, String type) {
        assertProblem(rate(body), status, type);
        assertThat(archive.said(id())).isEmpty();
    }

    @Test
    void refusesEssays() {
        assertProblem(rate("{\"useful\": true, \"comment\": \"" + "a".repeat(1_001) + "\"}"), 422, "feedback-invalid");
    }

    @Test
    void knowsNoOtherAnswers() {
        assertProblem(
                client.send(client.request("/api/v1/answers/other/feedback")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"useful\": true}"))),
                404,
                "answer-unknown");
    }

    @Test
    void forgetsAConversationOnce() {
        String conversation = answer.path("conversation").asString();
        assertThat(delete(conversation).statusCode()).isEqualTo(204);
        assertProblem(delete(conversation), 404, "conversation-unknown");
        assertProblem(delete("somebody-elses"), 404, "conversation-unknown");
    }

    private String id() {
        return answer.path("id").asString();
    }

    private HttpResponse<String> rate(String body) {
        return client.send(client.request("/api/v1/answers/" + id() + "/feedback")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> delete(String conversation) {
        return client.send(
                client.request("/api/v1/conversations/" + conversation).DELETE());
    }
}
