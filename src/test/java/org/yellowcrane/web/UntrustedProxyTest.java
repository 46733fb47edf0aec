package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.web.ProblemAssertions.assertProblem;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest({"yellowcrane.web.limit-loopback=true", "yellowcrane.web.client.requests=2", "yellowcrane.web.client.per=1h"})
class UntrustedProxyTest {

    @LocalServerPort
    private int port;

    @Test
    void nobodyEscapesTheLimitByAHeader() {
        assertThat(topics("198.51.100.1").statusCode()).isEqualTo(200);
        assertThat(topics("198.51.100.2").statusCode()).isEqualTo(200);
        assertProblem(topics("198.51.100.3"), 429, "too-many-requests");
    }

    private HttpResponse<String> topics(String pretended) {
        Client client = new Client(port);
        return client.send(client.request("/api/v1/topics").header("X-Forwarded-For", pretended));
    }
}
