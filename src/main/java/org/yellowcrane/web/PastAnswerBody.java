package org.yellowcrane.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.conversation.PastAnswer;

/** An answer that was given, as the API has it; described in {@code openapi.yaml}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PastAnswerBody(
        String id,
        String at,
        @Nullable String question,
        @JsonUnwrapped AnswerContent content,
        Standing standing) {

    static PastAnswerBody of(PastAnswer past) {
        return new PastAnswerBody(
                past.id(),
                past.at().toString(),
                past.question(),
                AnswerContent.of(past.answer()),
                Standing.of(past.standing()));
    }

    /** What the present knowledge says of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            String status,
            String knowledgeRevision,
            @Nullable String text,
            @Nullable String asOf) {

        static Standing of(PastAnswer.Standing standing) {
            return switch (standing) {
                case PastAnswer.StillTrue same -> new Standing("still_true", same.revision(), null, null);
                case PastAnswer.Unchecked unknown -> new Standing("unchecked", unknown.revision(), null, null);
                case PastAnswer.Changed changed -> {
                    Answer now = changed.now();
                    yield now == null
                            ? new Standing("changed", changed.revision(), null, null)
                            : new Standing(
                                    "changed", changed.revision(), now.text(), Objects.toString(now.asOf(), null));
                }
            };
        }
    }
}
