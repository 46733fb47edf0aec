package org.yellowcrane.conversation;

import java.util.List;
import java.util.Optional;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Block;
import org.yellowcrane.answer.Exchange;
import org.yellowcrane.answer.Outcome;
import org.yellowcrane.answer.Sentence;
import org.yellowcrane.language.Language;
import org.yellowcrane.question.LanguageChoice;
import org.yellowcrane.question.Turn;

/** Exchanges without a pipeline. */
final class Exchanges {

    private Exchanges() {}

    static Exchange exchange(String question) {
        Sentence sentence = new Sentence("Answer to " + question, Language.ENGLISH, List.of());
        Answer answer = new Answer(
                Outcome.ANSWERED,
                Language.ENGLISH,
                List.of(new Block.Paragraph(List.of(sentence))),
                List.of(),
                List.of(),
                List.of("And Japan?", "日本呢?"),
                "facts",
                null,
                "r1");
        LanguageChoice languages = new LanguageChoice(Language.ENGLISH, Language.ENGLISH, Language.ENGLISH);
        return new Exchange(
                answer,
                new Turn(question, Language.ENGLISH, List.of("sister-cities#count")),
                new Exchange.Trace(languages, Optional.empty(), Optional.empty()));
    }
}
