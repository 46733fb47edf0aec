package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class IdempotencyTest {

    private static final String QUESTION = "{\"question\": \"How many sister cities?\"}";

    private final String key = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    @Autowired
    private CannedConversations conversations;

    private int before;

    @BeforeEach
    void count() {
        before = conversations.count();
    }

    @Test
    void givesTheSameAnswerToTheSameRequest() {
        HttpResponse<String> first = post(key, QUESTION);
        HttpResponse<String> second = post(key, "{\"question\":   \"How many sister cities?\"}");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(conversations.count()).isEqualTo(before + 1);
    }

    @Test
    void refusesAnotherRequestWithTheSameKey() {
        post(key, QUESTION);
        HttpResponse<String> second = post(key, "{\"question\": \"How many consulates?\"}");

        ProblemAssertions.assertProblem(second, 409, "key-reused");
        assertThat(conversations.count()).isEqualTo(before + 1);
    }

    @Test
    void triesAgainAfterAFault() {
        String broken = "{\"question\": \"explode\"}";

        assertThat(post(key, broken).statusCode()).isEqualTo(503);
        assertThat(post(key, broken).statusCode()).isEqualTo(503);
        assertThat(conversations.count()).isEqualTo(before + 2);
    }

    @Test
    void answersEachRequestWithoutAKey() {
        Client client = new Client(port);
        assertThat(client.post(QUESTION).body())
                .isNotEqualTo(client.post(QUESTION).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words"})
    void refusesAKeyThatIsNoKey(String malformed) {
        ProblemAssertions.assertProblem(post(malformed, QUESTION), 400, "key-malformed");
    }

    private HttpResponse<String> post(String withKey, String body) {
        Client client = new Client(port);
        return client.send(client.request("/api/v1/answers")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", withKey)
                .POST(BodyPublishers.ofString(body)));
    }
}
