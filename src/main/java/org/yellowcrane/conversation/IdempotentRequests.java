package org.yellowcrane.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Answers a request that comes again under the same key as it answered it the first time. Safe for concurrent use. */
@Component
@Lazy
public class IdempotentRequests {

    /** The key stands for another request. */
    public static final class KeyReusedException extends RuntimeException {}

    /** The first request with the key is still worked on. */
    public static final class InProgressException extends RuntimeException {}

    /** No request is worked on for longer; one that seems to be was left by a process that died. */
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private record Known(String request, @Nullable String response, OffsetDateTime at) {}

    private final Database database;
    private final SecretKeys keys;
    private final Clock clock;

    IdempotentRequests(Database database, SecretKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Carries out a request, or returns what it returned when it was carried out.
     *
     * @param key the client's; as good as secret
     * @param request all that it says
     * @param work makes the response; what it throws is not remembered
     * @throws KeyReusedException if the key came with another request before
     * @throws InProgressException if the same request is being carried out
     */
    public String once(String key, String request, Supplier<String> work) {
        String id = keys.hash("idempotency key", key);
        String hash = keys.hash("request", request);
        Optional<String> response = begin(id, hash);
        if (response.isPresent()) {
            return response.get();
        }
        boolean done = false;
        try {
            String made = work.get();
            database.sql()
                    .sql("update idempotent_request set response = ? where id = ?")
                    .params(made, id)
                    .update();
            done = true;
            return made;
        } finally {
            if (!done) {
                database.sql()
                        .sql("delete from idempotent_request where id = ?")
                        .param(id)
                        .update();
            }
        }
    }

    /** Returns the response if there is one, and nothing if the caller is the one to make it. */
    private Optional<String> begin(String id, String hash) {
        Instant now = clock.instant();
        int added = database.sql()
                .sql("insert into idempotent_request (id, request, at) values (?, ?, ?) on conflict do nothing")
                .params(id, hash, Database.at(now))
                .update();
        if (added == 1) {
            return Optional.empty();
        }
        Known known = database.sql()
                .sql("select request, response, at from idempotent_request where id = ?")
                .param(id)
                .query(Known.class)
                .optional()
                .orElseThrow(InProgressException::new);
        if (!known.request().equals(hash)) {
            throw new KeyReusedException();
        }
        if (known.response() == null && !takenOver(id, known.at(), now)) {
            throw new InProgressException();
        }
        return Optional.ofNullable(known.response());
    }

    private boolean takenOver(String id, OffsetDateTime at, Instant now) {
        return at.toInstant().isBefore(now.minus(ABANDONED))
                && database.sql()
                                .sql("update idempotent_request set at = ? where id = ? and at = ?")
                                .params(Database.at(now), id, at)
                                .update()
                        == 1;
    }
}
