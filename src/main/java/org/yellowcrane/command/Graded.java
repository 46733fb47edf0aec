package org.yellowcrane.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yellowcrane.answer.Answers;
import org.yellowcrane.answer.Citation;
import org.yellowcrane.answer.Exchange;
import org.yellowcrane.answer.Question;
import org.yellowcrane.question.Turn;
import org.yellowcrane.retrieval.Ranking;

/**
 * A gold question asked and graded.
 *
 * @param gold the question
 * @param exchange what the bot said, and how that came about
 * @param faults what is wrong with it; empty if it is right
 */
record Graded(GoldQuestions.Gold gold, Exchange exchange, List<String> faults) {

    Graded {
        faults = List.copyOf(faults);
    }

    /** Asks a gold question after the questions that came before it, and grades the answer. */
    static Graded ask(Answers answers, GoldQuestions.Gold gold) {
        List<Turn> turns = new ArrayList<>();
        for (String before : gold.turns()) {
            turns.add(ask(answers, gold, before, turns).turn());
        }
        Exchange exchange = ask(answers, gold, gold.question(), turns);
        return new Graded(gold, exchange, Grading.faults(gold, exchange.answer()));
    }

    private static Exchange ask(Answers answers, GoldQuestions.Gold gold, String text, List<Turn> turns) {
        Question question = new Question(text, null, null);
        return gold.on().isPresent()
                ? answers.answerOn(question, turns, gold.on().get())
                : answers.answer(question, turns);
    }

    boolean isRight() {
        return faults.isEmpty();
    }

    /** The passages found that the answer does not rest on, the best one first. */
    List<Ranking.Hit> rejected() {
        Set<String> kept = new HashSet<>();
        exchange.answer().citations().stream().map(Citation::passage).forEach(kept::add);
        return exchange.trace().ranking().map(Ranking::hits).orElse(List.of()).stream()
                .filter(hit -> !kept.contains(hit.passage().id()))
                .toList();
    }
}
