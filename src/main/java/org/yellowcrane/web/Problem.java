package org.yellowcrane.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * An error of the API as RFC 9457 has it. It holds fixed words only: nothing of a request is echoed, and Spring's own
 * {@code ProblemDetail} would fill in the address asked for.
 *
 * @param supported the values that would have been right, where there are few
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable List<String> supported) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static Problem of(ProblemKind kind) {
        return new Problem(kind.type(), kind.title(), kind.status(), kind.detail(), null);
    }

    /** This problem as JSON, for where Spring does not write. */
    String json() {
        return MAPPER.writeValueAsString(this);
    }

    /** Answers a request with this problem. */
    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(json());
    }
}
