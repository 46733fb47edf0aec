package org.yellowcrane.telegram;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Block;
import org.yellowcrane.answer.Citation;
import org.yellowcrane.answer.Notice;
import org.yellowcrane.answer.Outcome;
import org.yellowcrane.answer.Sentence;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;

/** Answers to try channels with. */
final class SampleAnswers {

    private SampleAnswers() {}

    static Answer saying(String... sentences) {
        return made(new Block.Paragraph(
                Arrays.stream(sentences).map(SampleAnswers::english).toList()));
    }

    static Answer made(Block... blocks) {
        return new Answer(
                Outcome.ANSWERED,
                Language.ENGLISH,
                List.of(blocks),
                List.of(),
                List.of(),
                List.of(),
                "facts",
                null,
                "r1");
    }

    static Answer cited(List<Block> blocks, Citation... citations) {
        return new Answer(
                Outcome.ANSWERED,
                Language.ENGLISH,
                blocks,
                List.of(citations),
                List.of(),
                List.of(),
                "facts",
                PartialDate.parse("2025-12-27"),
                "r1");
    }

    static Answer noticed(Answer answer, Notice... notices) {
        return new Answer(
                answer.outcome(),
                answer.language(),
                answer.blocks(),
                answer.citations(),
                List.of(notices),
                answer.suggestions(),
                answer.composer(),
                answer.asOf(),
                answer.knowledgeRevision());
    }

    static Answer suggesting(Answer answer, String... suggestions) {
        return new Answer(
                answer.outcome(),
                answer.language(),
                answer.blocks(),
                answer.citations(),
                answer.notices(),
                List.of(suggestions),
                answer.composer(),
                answer.asOf(),
                answer.knowledgeRevision());
    }

    static Sentence english(String text, Integer... citations) {
        return new Sentence(text, Language.ENGLISH, List.of(citations));
    }

    static Citation citation(int number, String title, @Nullable String url) {
        return new Citation(
                number,
                title,
                "Wuhan Municipal People's Government",
                url == null ? null : URI.create(url),
                PartialDate.parse("2025-12-27"),
                PartialDate.parse("2025-12-27"),
                "key-figures/sister-cities#value",
                "…",
                Language.CHINESE,
                false);
    }
}
