package org.yellowcrane.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Block;
import org.yellowcrane.answer.Citation;
import org.yellowcrane.answer.Exchange;
import org.yellowcrane.answer.Notice;
import org.yellowcrane.answer.Outcome;
import org.yellowcrane.answer.Sentence;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.Provenance;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;
import org.yellowcrane.question.LanguageChoice;
import org.yellowcrane.question.Turn;
import org.yellowcrane.retrieval.Ranking;

/** Gold questions with an answer each, as the exam leaves them. */
final class GradedAnswers {

    private static final PartialDate DAY = PartialDate.of(LocalDate.of(2025, 5, 1));

    private GradedAnswers() {}

    static GoldQuestions.Gold gold(String id, String part, String question) {
        return new GoldQuestions.Gold(
                Language.ENGLISH,
                id,
                part,
                "fact",
                List.of(),
                question,
                List.of("answered"),
                List.of("1982|eighty-two"),
                List.of("1979"),
                List.of(),
                Optional.empty());
    }

    /** An answer that rests on the passage {@code kept/one}, while {@code rejected/two} was found as well. */
    static Graded graded(GoldQuestions.Gold gold, String said) {
        Citation citation = new Citation(
                1, "Title", "Publisher", null, null, DAY, "kept/one", "The kept quote.", Language.ENGLISH, false);
        Answer answer = new Answer(
                Outcome.ANSWERED,
                Language.ENGLISH,
                List.of(new Block.Paragraph(List.of(new Sentence(said, Language.ENGLISH, List.of(1))))),
                List.of(citation),
                List.of(new Notice(Notice.Kind.STALE, "May have changed.")),
                List.of(),
                "quote",
                DAY,
                "abc123");
        LanguageChoice languages = new LanguageChoice(Language.ENGLISH, Language.ENGLISH, Language.ENGLISH);
        Ranking ranking = new Ranking(List.of(hit("kept/one"), hit("rejected/two")), .75);
        Exchange exchange = new Exchange(
                answer,
                new Turn(gold.question(), Language.ENGLISH, List.of()),
                new Exchange.Trace(languages, Optional.empty(), Optional.of(ranking)));
        return new Graded(gold, exchange, Grading.faults(gold, answer));
    }

    private static Ranking.Hit hit(String id) {
        Provenance provenance = new Provenance(List.of(), DAY, null, null, Provenance.Confidence.HIGH);
        Passage passage = new Passage(id, Language.ENGLISH, "Title", "Text of " + id + ".", provenance);
        return new Ranking.Hit(passage, 1, new Ranking.Signals(1, 1, 1, OptionalDouble.empty()));
    }
}
