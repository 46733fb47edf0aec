package org.yellowcrane.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.Answers;
import org.yellowcrane.conversation.Concerns;
import picocli.CommandLine;

/** Lists for editors what was asked and not answered, what did not help, and what is no longer so. */
@CommandLine.Command(
        name = "report",
        description = "Lists the questions whose answers an editor should look at.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private final Commands.Application application;
    private final PrintStream out;

    @CommandLine.Option(names = "--html", description = "write a page to read to this file")
    private @Nullable Path html;

    @CommandLine.Option(names = "--csv", description = "write a table to this file (default: print it)")
    private @Nullable Path csv;

    ReportCommand(Commands.Application application, PrintStream out) {
        this.application = application;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        ConcernReport report;
        try (var context = application.start()) {
            Answers answers = context.getBean(Answers.class);
            answers.complete().toCompletableFuture().join();
            List<ConcernEntry> entries =
                    ConcernClusters.of(context.getBean(Concerns.class).list(), answers);
            report = new ConcernReport(entries);
        }
        if (html != null) {
            Files.writeString(html, report.html());
        }
        if (csv != null) {
            Files.writeString(csv, report.csv());
        } else if (html == null) {
            out.print(report.csv());
        }
        return 0;
    }
}
