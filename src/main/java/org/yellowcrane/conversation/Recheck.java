package org.yellowcrane.conversation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Answers;
import org.yellowcrane.answer.Citation;
import org.yellowcrane.answer.Question;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeStore;
import org.yellowcrane.knowledge.Passage;

/** Holds answers against the present knowledge, by asking the question again. Safe for concurrent use. */
@Component
class Recheck {

    private final Answers answers;
    private final KnowledgeStore knowledge;

    Recheck(Answers answers, KnowledgeStore knowledge) {
        this.answers = answers;
        this.knowledge = knowledge;
    }

    PastAnswer.Standing of(StoredAnswer stored) {
        return stored.question() == null ? byPassages(stored.answer()) : byAsking(stored, stored.question());
    }

    private PastAnswer.Standing byAsking(StoredAnswer stored, String question) {
        Answer before = stored.answer();
        Answer now = answers.answer(new Question(question, before.language(), stored.askedIn()), List.of())
                .answer();
        return now.outcome() == before.outcome() && now.text().equals(before.text())
                ? new PastAnswer.StillTrue(now.knowledgeRevision())
                : new PastAnswer.Changed(now.knowledgeRevision(), now);
    }

    /** Without the question it can be seen whether the passages quoted still say the same, but not what was computed. */
    private PastAnswer.Standing byPassages(Answer before) {
        KnowledgeBase present = knowledge.current();
        List<Citation> quotes = before.citations().stream()
                .filter(citation -> !citation.computed())
                .toList();
        boolean same = quotes.stream()
                .allMatch(citation -> present.passage(citation.passage(), citation.language())
                        .map(Passage::text)
                        .equals(Optional.of(citation.quote())));
        if (!same) {
            return new PastAnswer.Changed(present.revision(), null);
        }
        return !quotes.isEmpty() && quotes.size() == before.citations().size()
                ? new PastAnswer.StillTrue(present.revision())
                : new PastAnswer.Unchecked(present.revision());
    }
}
