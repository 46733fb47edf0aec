package org.yellowcrane.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.Answers;
import org.yellowcrane.answer.Exchange;
import org.yellowcrane.answer.Question;
import org.yellowcrane.question.Turn;
import picocli.CommandLine;

/** Asks all gold questions and reports how many are answered strictly right. */
@CommandLine.Command(
        name = "evaluate",
        description = "Asks the gold questions and reports how many are answered right.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private final Commands.Application application;
    private final PrintStream out;

    @CommandLine.Option(names = "--failures", description = "show each failure of this part: dev or test")
    private @Nullable String failures;

    @CommandLine.Parameters(
            arity = "0..1",
            description = "the knowledge folder (default: YELLOWCRANE_KNOWLEDGE or ./knowledge)")
    private Path folder = Commands.knowledgeFolder();

    EvaluateCommand(Commands.Application application, PrintStream out) {
        this.application = application;
        this.out = out;
    }

    private record Tally(int right, int all) {
        Tally plus(boolean isRight) {
            return new Tally(right + (isRight ? 1 : 0), all + 1);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d of %d (%.1f %%)", right, all, 100.0 * right / all);
        }
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Tally> tallies = new TreeMap<>();
        try (var context = application.start()) {
            Answers answers = context.getBean(Answers.class);
            answers.complete().toCompletableFuture().join();
            for (GoldQuestions.Gold gold : GoldQuestions.read(folder)) {
                grade(gold, ask(answers, gold), tallies);
            }
        }
        tallies.forEach((key, tally) -> out.printf("%-40s %s%n", key, tally));
        return 0;
    }

    private static Exchange ask(Answers answers, GoldQuestions.Gold gold) {
        List<Turn> turns = new ArrayList<>();
        for (String before : gold.turns()) {
            turns.add(ask(answers, gold, before, turns).turn());
        }
        return ask(answers, gold, gold.question(), turns);
    }

    private static Exchange ask(Answers answers, GoldQuestions.Gold gold, String text, List<Turn> turns) {
        Question question = new Question(text, null, null);
        return gold.on().isPresent()
                ? answers.answerOn(question, turns, gold.on().get())
                : answers.answer(question, turns);
    }

    private void grade(GoldQuestions.Gold gold, Exchange exchange, Map<String, Tally> tallies) {
        List<String> faults = Grading.faults(gold, exchange.answer());
        String whole = gold.language() + " " + gold.part();
        for (String key : List.of(whole, whole + " " + gold.category())) {
            tallies.merge(key, new Tally(0, 0).plus(faults.isEmpty()), (a, b) -> a.plus(b.right() == 1));
        }
        if (!faults.isEmpty() && gold.part().equals(failures)) {
            out.printf(
                    "%s %s%n  %s%n  %s%n",
                    gold.id(), gold.question(), faults, exchange.answer().text().replace("\n", " / "));
            Explanation.of(exchange.trace()).stream().limit(16).forEach(line -> out.println("    " + line));
        }
    }
}
