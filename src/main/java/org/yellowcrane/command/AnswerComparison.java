package org.yellowcrane.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Answers;
import org.yellowcrane.answer.Exchange;
import org.yellowcrane.answer.Notice;
import org.yellowcrane.answer.Question;
import org.yellowcrane.knowledge.SampleQuestions;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;
import org.yellowcrane.question.Turn;

/** Asks the gold and sample questions of two states of the knowledge of both, and tells which answers differ. */
final class AnswerComparison {

    private final Commands.Application application;
    private final PrintStream out;

    AnswerComparison(Commands.Application application, PrintStream out) {
        this.application = application;
        this.out = out;
    }

    /** A question, with what was asked before it and the day on which it is asked. */
    private record Asked(Language language, List<String> turns, String text, Optional<LocalDate> on) {}

    /** Prints the number of changed answers, then each with question, before and after. */
    void run(Path before, Path after) throws IOException {
        Set<Asked> questions = new LinkedHashSet<>(questions(after));
        questions.addAll(questions(before));
        Map<Asked, String> earlier = answers(before, questions);
        Map<Asked, String> later = answers(after, questions);
        List<Asked> changed = questions.stream()
                .filter(question -> !earlier.getOrDefault(question, "").equals(later.getOrDefault(question, "")))
                .toList();
        out.printf("%d of %d answers change%n", changed.size(), questions.size());
        for (Asked question : changed) {
            out.printf(
                    "%n[%s] %s%s%n  before: %s%n  after:  %s%n",
                    question.language(),
                    question.turns().stream().map(turn -> turn + " / ").collect(Collectors.joining()),
                    question.text(),
                    earlier.get(question),
                    later.get(question));
        }
    }

    private static List<Asked> questions(Path folder) throws IOException {
        List<Asked> questions = new ArrayList<>();
        if (Files.isDirectory(folder.resolve("gold"))) {
            GoldQuestions.read(folder).stream()
                    .map(gold -> new Asked(gold.language(), gold.turns(), gold.question(), gold.on()))
                    .forEach(questions::add);
        }
        SampleQuestions.of(folder, Languages.ALL).stream()
                .map(sample -> new Asked(sample.language(), List.of(), sample.text(), Optional.empty()))
                .forEach(questions::add);
        return questions;
    }

    private Map<Asked, String> answers(Path folder, Set<Asked> questions) {
        Map<Asked, String> said = new LinkedHashMap<>();
        try (var context = application.start(
                "--yellowcrane.knowledge.folder=" + folder.toAbsolutePath(), "--yellowcrane.retrieval.dense=false")) {
            Answers answers = context.getBean(Answers.class);
            answers.complete().toCompletableFuture().join();
            questions.forEach(question -> said.put(question, said(ask(answers, question))));
        }
        return said;
    }

    private static Answer ask(Answers answers, Asked asked) {
        List<Turn> turns = new ArrayList<>();
        for (String before : asked.turns()) {
            turns.add(ask(answers, before, turns, asked.on()).turn());
        }
        return ask(answers, asked.text(), turns, asked.on()).answer();
    }

    private static Exchange ask(Answers answers, String text, List<Turn> turns, Optional<LocalDate> on) {
        Question question = new Question(text, null, null);
        return on.isPresent() ? answers.answerOn(question, turns, on.get()) : answers.answer(question, turns);
    }

    /** Outcome, text and notices on one line. */
    private static String said(Answer answer) {
        String notices = answer.notices().stream()
                .map(Notice::text)
                .map(notice -> " ! " + notice)
                .collect(Collectors.joining());
        return "(" + answer.outcome().code() + ") " + answer.text().replace("\n", " / ") + notices;
    }
}
