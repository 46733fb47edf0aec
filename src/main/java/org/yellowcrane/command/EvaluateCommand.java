package org.yellowcrane.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.Answers;
import org.yellowcrane.language.Language;
import picocli.CommandLine;

/** Asks the gold questions and reports how many are answered strictly right, or prints some answers for a second reader. */
@CommandLine.Command(
        name = "evaluate",
        description = "Asks the gold questions and reports how many are answered right.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private static final Set<String> PARTS = Set.of("dev", "test");
    private static final int EXPLAINED = 16;

    private final Commands.Application application;
    private final PrintStream out;
    private final Progress progress = Progress.onTerminal();

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Option(
            names = "--failures",
            description = "show each failure of this part: dev or test (the report shows those of dev by default)")
    private @Nullable String failures;

    @CommandLine.Option(names = "--report", description = "write a report to this HTML file")
    private @Nullable Path report;

    @CommandLine.Option(
            names = "--reading",
            description = "instead, print so many answers as a table for a second reader to grade")
    private int reading;

    @CommandLine.Option(names = "--seed", description = "chooses the questions of --reading", defaultValue = "1")
    private long seed;

    @CommandLine.Option(names = "--language", description = "only questions in this language, such as zh")
    private @Nullable String language;

    @CommandLine.Parameters(
            arity = "0..1",
            description = "the knowledge folder (default: YELLOWCRANE_KNOWLEDGE or ./knowledge)")
    private Path folder = Commands.knowledgeFolder();

    EvaluateCommand(Commands.Application application, PrintStream out) {
        this.application = application;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        demand(failures == null || PARTS.contains(failures), "--failures takes dev or test");
        demand(reading >= 0, "--reading takes a positive number");
        demand(reading == 0 || language != null, "--reading needs --language");
        List<GoldQuestions.Gold> questions = GoldQuestions.read(folder).stream()
                .filter(gold -> language == null || gold.language().tag().equals(language))
                .toList();
        demand(!questions.isEmpty(), "there are no gold questions in " + (language == null ? folder : language));
        if (reading > 0) {
            Language read = questions.get(0).language();
            ReadingTable.print(out, ask(ReadingTable.choose(questions, read, reading, seed)), read, seed);
            return 0;
        }
        List<Graded> graded = ask(questions);
        graded.stream()
                .filter(one -> !one.isRight() && one.gold().part().equals(failures))
                .forEach(this::tell);
        tallies(graded).forEach((key, tally) -> out.printf("%-40s %s%n", key, tally));
        if (report != null) {
            Files.writeString(report, new EvaluationReport(graded, failures == null ? "dev" : failures).html());
        }
        return 0;
    }

    private void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new CommandLine.ParameterException(spec.commandLine(), otherwise);
        }
    }

    private List<Graded> ask(List<GoldQuestions.Gold> questions) {
        List<Graded> graded = new ArrayList<>();
        progress.start("starting");
        try (var context = application.start()) {
            Answers answers = context.getBean(Answers.class);
            answers.complete().toCompletableFuture().join();
            progress.start("questions of " + questions.size() + " asked:");
            for (GoldQuestions.Gold gold : questions) {
                graded.add(Graded.ask(answers, gold));
                progress.step();
            }
        } finally {
            progress.end();
        }
        return graded;
    }

    private static Map<String, Tally> tallies(List<Graded> graded) {
        Map<String, Tally> tallies = new TreeMap<>();
        tallies.putAll(Tally.by(EvaluateCommand::whole, graded));
        tallies.putAll(Tally.by(one -> whole(one) + " " + one.gold().category(), graded));
        tallies.putAll(
                Tally.by(one -> whole(one) + " by " + one.exchange().answer().composer(), graded));
        tallies.putAll(Tally.by(
                one -> whole(one) + " → " + String.join(" or ", one.gold().outcomes()), graded));
        return tallies;
    }

    private static String whole(Graded graded) {
        return graded.gold().language() + " " + graded.gold().part();
    }

    private void tell(Graded failed) {
        out.printf(
                "%s %s%n  %s%n  %s%n",
                failed.gold().id(),
                failed.gold().question(),
                failed.faults(),
                failed.exchange().answer().text().replace("\n", " / "));
        Explanation.of(failed.exchange().trace()).stream().limit(EXPLAINED).forEach(line -> out.println("    " + line));
    }
}
