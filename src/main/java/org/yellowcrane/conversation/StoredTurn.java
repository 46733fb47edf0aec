package org.yellowcrane.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Exchange;
import org.yellowcrane.question.Turn;

/**
 * A turn with what explains it later.
 *
 * @param id the reply's
 * @param conversation hashed
 * @param kept what was said, to be stored with the turn; absent where the turn was read
 */
record StoredTurn(
        String id,
        String conversation,
        String channel,
        Instant at,
        Turn turn,
        String outcome,
        String composer,
        List<String> suggestions,
        String revision,
        Duration elapsed,
        @Nullable StoredAnswer kept) {

    static StoredTurn of(
            String id, String conversation, String channel, Instant at, Exchange exchange, Duration elapsed) {
        Answer answer = exchange.answer();
        return new StoredTurn(
                id,
                conversation,
                channel,
                at,
                exchange.turn(),
                answer.outcome().code(),
                answer.composer(),
                answer.suggestions(),
                answer.knowledgeRevision(),
                elapsed,
                new StoredAnswer(
                        id,
                        conversation,
                        at,
                        exchange.turn().question(),
                        exchange.trace().languages().question(),
                        answer));
    }
}
