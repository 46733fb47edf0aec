package org.yellowcrane.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Citation;
import org.yellowcrane.answer.Notice;

/** What the API says of every answer, old or new. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerContent(
        String outcome,
        String language,
        String text,
        List<BlockBody> blocks,
        List<Source> citations,
        List<String> notices,
        List<String> noticeTexts,
        @Nullable String asOf,
        String knowledgeRevision) {

    static AnswerContent of(Answer answer) {
        return new AnswerContent(
                answer.outcome().code(),
                answer.language().tag(),
                answer.text(),
                answer.blocks().stream()
                        .map(block -> BlockBody.of(block, answer.language()))
                        .toList(),
                answer.citations().stream().map(Source::of).toList(),
                answer.notices().stream().map(notice -> notice.kind().code()).toList(),
                answer.notices().stream().map(Notice::text).toList(),
                Objects.toString(answer.asOf(), null),
                answer.knowledgeRevision());
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
