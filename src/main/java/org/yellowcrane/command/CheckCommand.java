package org.yellowcrane.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.knowledge.ExamCheck;
import org.yellowcrane.knowledge.KnowledgeLoader;
import org.yellowcrane.knowledge.Problem;
import org.yellowcrane.knowledge.WordingCheck;
import org.yellowcrane.language.Languages;
import picocli.CommandLine;

/** Checks the knowledge and prints every problem with file and line; on demand what it holds, or what an edit changes. */
@CommandLine.Command(name = "check", description = "Checks the knowledge.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Commands.Application application;
    private final PrintStream out;
    private final Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));

    @CommandLine.Option(
            names = "--report",
            description = "print instead what exists by language and topic, and what is missing, ended, overdue,"
                    + " unconfirmed or incomplete")
    private boolean report;

    @CommandLine.Option(
            names = "--against",
            paramLabel = "<revision or folder>",
            description = "print instead which gold and sample answers differ from those of a git revision or a folder")
    private @Nullable String against;

    @CommandLine.Parameters(
            arity = "0..1",
            description = "the knowledge folder (default: YELLOWCRANE_KNOWLEDGE or ./knowledge)")
    private Path folder = Commands.knowledgeFolder();

    CheckCommand(Commands.Application application, PrintStream out) {
        this.application = application;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        KnowledgeLoader.Result result = new KnowledgeLoader(Languages.ALL, clock).load(folder);
        if ((report || against != null) && result.knowledge().isPresent()) {
            if (report) {
                new KnowledgeReport(result.knowledge().get(), LocalDate.now(clock)).print(out);
            }
            return against == null ? 0 : compare(against);
        }
        return check(result);
    }

    private int compare(String before) throws IOException {
        try (EarlierKnowledge earlier = EarlierKnowledge.of(before, folder)) {
            new AnswerComparison(application, out).run(earlier.folder(), folder);
            return 0;
        } catch (EarlierKnowledge.MissingException missing) {
            out.println(missing.getMessage());
            return 2;
        }
    }

    private int check(KnowledgeLoader.Result result) {
        List<Problem> problems = new ArrayList<>(result.problems());
        problems.addAll(ExamCheck.run(folder, Languages.ALL));
        problems.addAll(WordingCheck.ofReplies(folder, Languages.ALL));
        problems.forEach(out::println);
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        long warnings = problems.size() - errors;
        out.printf("%d errors, %d warnings%n", errors, warnings);
        result.knowledge()
                .ifPresent(knowledge -> out.printf(
                        "revision %s: %d collections, %d guides, %d passages%n",
                        knowledge.revision(),
                        knowledge.collections().size(),
                        knowledge.guides().size(),
                        knowledge.passages().size()));
        return errors == 0 ? 0 : 1;
    }
}
