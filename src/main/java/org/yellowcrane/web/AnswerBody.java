package org.yellowcrane.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Citation;
import org.yellowcrane.answer.Notice;
import org.yellowcrane.channel.Reply;

/** A reply as the API has it; described in {@code openapi.yaml}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerBody(
        String id,
        String conversation,
        String outcome,
        String language,
        String text,
        List<BlockBody> blocks,
        List<Source> citations,
        List<String> notices,
        List<String> noticeTexts,
        List<String> suggestions,
        String composer,
        @Nullable String asOf,
        String knowledgeRevision,
        long elapsedMillis) {

    static AnswerBody of(Reply reply) {
        Answer answer = reply.answer();
        return new AnswerBody(
                reply.id(),
                reply.conversation(),
                answer.outcome().code(),
                answer.language().tag(),
                answer.text(),
                answer.blocks().stream()
                        .map(block -> BlockBody.of(block, answer.language()))
                        .toList(),
                answer.citations().stream().map(Source::of).toList(),
                answer.notices().stream().map(notice -> notice.kind().code()).toList(),
                answer.notices().stream().map(Notice::text).toList(),
                answer.suggestions(),
                answer.composer(),
                Objects.toString(answer.asOf(), null),
                answer.knowledgeRevision(),
                reply.elapsed().toMillis());
    }

    /** A citation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(
            int number,
            String title,
            String publisher,
            @Nullable String url,
            @Nullable String published,
            String asOf,
            String passage,
            String quote,
            String language,
            boolean computed) {

        static Source of(Citation citation) {
            return new Source(
                    citation.number(),
                    citation.title(),
                    citation.publisher(),
                    Objects.toString(citation.url(), null),
                    Objects.toString(citation.published(), null),
                    citation.asOf().toString(),
                    citation.passage(),
                    citation.quote(),
                    citation.language().tag(),
                    citation.computed());
        }
    }
}
