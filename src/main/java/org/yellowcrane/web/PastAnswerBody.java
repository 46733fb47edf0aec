package org.yellowcrane.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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
        String outcome,
        String language,
        String text,
        List<BlockBody> blocks,
        List<AnswerBody.Source> citations,
        List<String> notices,
        List<String> noticeTexts,
        @Nullable String asOf,
        String knowledgeRevision,
        Standing standing) {

    static PastAnswerBody of(PastAnswer past) {
        Answer answer = past.answer();
        return new PastAnswerBody(
                past.id(),
                past.at().toString(),
                past.question(),
                answer.outcome().code(),
                answer.language().tag(),
                answer.text(),
                answer.blocks().stream()
                        .map(block -> BlockBody.of(block, answer.language()))
                        .toList(),
                answer.citations().stream().map(AnswerBody.Source::of).toList(),
                answer.notices().stream().map(notice -> notice.kind().code()).toList(),
                answer.notices().stream().map(notice -> notice.text()).toList(),
                Objects.toString(answer.asOf(), null),
                answer.knowledgeRevision(),
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
