package org.yellowcrane.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.yellowcrane.channel.Reply;

/** A reply as the API has it; described in {@code openapi.yaml}. */
record AnswerBody(
        String id,
        String conversation,
        @JsonUnwrapped AnswerContent content,
        List<String> suggestions,
        String composer,
        long elapsedMillis) {

    static AnswerBody of(Reply reply) {
        return new AnswerBody(
                reply.id(),
                reply.conversation(),
                AnswerContent.of(reply.answer()),
                reply.answer().suggestions(),
                reply.answer().composer(),
                reply.elapsed().toMillis());
    }
}
