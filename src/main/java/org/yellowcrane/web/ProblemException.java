package org.yellowcrane.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request that is refused. */
class ProblemException extends RuntimeException {

    private final ProblemKind kind;
    private final @Nullable List<String> supported;
    private final transient HttpHeaders headers = new HttpHeaders();

    ProblemException(ProblemKind kind) {
        this(kind, (List<String>) null);
    }

    ProblemException(ProblemKind kind, @Nullable List<String> supported) {
        super(kind.title());
        this.kind = kind;
        this.supported = supported;
    }

    /** A request that may be sent again after some time. */
    ProblemException(ProblemKind kind, Duration wait) {
        this(kind);
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
    }

    Problem problem() {
        return new Problem(kind.type(), kind.title(), kind.status(), kind.detail(), supported);
    }

    /** What the response says beside the problem. */
    HttpHeaders headers() {
        return headers;
    }

    /** Answers a request with this problem, where Spring does not write. */
    void send(HttpServletResponse response) throws IOException {
        headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        problem().send(response);
    }
}
