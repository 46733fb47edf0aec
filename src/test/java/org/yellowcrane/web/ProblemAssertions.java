package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every refusal has in common. */
class ProblemAssertions {

    private ProblemAssertions() {}

    static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Client.json(response);
        assertThat(problem.path("type").stringValue()).isEqualTo("urn:yellowcrane:problem:" + type);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(response.body()).doesNotContain("<");
    }

    /** A problem with the status of the response, in whatever way the body is framed. */
    static void assertRawProblem(String response) {
        assertThat(response)
                .contains("Content-Type: application/problem+json")
                .doesNotContainIgnoringCase("<html", "script>");
        String json = response.substring(response.indexOf('{'), response.lastIndexOf('}') + 1);
        assertThat(new JsonMapper().readTree(json).path("status").asString()).isEqualTo(response.substring(9, 12));
    }
}
