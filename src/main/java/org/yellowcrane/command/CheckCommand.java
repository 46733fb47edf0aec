package org.yellowcrane.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yellowcrane.knowledge.ExamCheck;
import org.yellowcrane.knowledge.KnowledgeLoader;
import org.yellowcrane.knowledge.Problem;
import org.yellowcrane.knowledge.WordingCheck;
import org.yellowcrane.language.Languages;
import picocli.CommandLine;

/** Checks the knowledge and prints every problem with file and line. */
@CommandLine.Command(name = "check", description = "Checks the knowledge.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final PrintStream out;

    @CommandLine.Parameters(
            arity = "0..1",
            description = "the knowledge folder (default: YELLOWCRANE_KNOWLEDGE or ./knowledge)")
    private Path folder = Commands.knowledgeFolder();

    CheckCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        KnowledgeLoader.Result result =
                new KnowledgeLoader(Languages.ALL, Clock.system(ZoneId.of("Asia/Shanghai"))).load(folder);
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
