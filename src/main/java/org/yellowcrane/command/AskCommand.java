package org.yellowcrane.command;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Answers;
import org.yellowcrane.answer.Citation;
import org.yellowcrane.answer.Exchange;
import org.yellowcrane.answer.Notice;
import org.yellowcrane.answer.Question;
import org.yellowcrane.language.Language;
import picocli.CommandLine;

/** Asks one question and prints the answer with its sources. */
@CommandLine.Command(name = "ask", description = "Answers one question.", mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

    private final Commands.Application application;
    private final PrintStream out;

    @CommandLine.Parameters(arity = "1..*", description = "the question")
    private List<String> words = List.of();

    @CommandLine.Option(names = "--language", description = "language of the reply, such as fr")
    private @Nullable String language;

    @CommandLine.Option(names = "--explain", description = "show how the question was understood and what was found")
    private boolean explain;

    AskCommand(Commands.Application application, PrintStream out) {
        this.application = application;
        this.out = out;
    }

    @Override
    public Integer call() {
        try (var context = application.start()) {
            Language reply = language == null ? null : new Language(language);
            Answers answers = context.getBean(Answers.class);
            answers.complete().toCompletableFuture().join();
            Exchange exchange = answers.answer(new Question(String.join(" ", words), reply, null), List.of());
            print(exchange.answer());
            if (explain) {
                out.println();
                Explanation.of(exchange.trace()).forEach(out::println);
            }
        }
        return 0;
    }

    private void print(Answer answer) {
        out.println(answer.text());
        answer.notices().stream().map(Notice::text).forEach(notice -> out.println("! " + notice));
        if (!answer.citations().isEmpty()) {
            out.println();
        }
        for (Citation citation : answer.citations()) {
            out.printf(
                    "[%d] %s: %s (%s)%s  %s%n",
                    citation.number(),
                    citation.publisher(),
                    citation.title(),
                    citation.asOf(),
                    citation.url() == null ? "" : " " + citation.url(),
                    citation.passage());
        }
        out.printf("(%s, %s)%n", answer.outcome().code(), answer.composer());
    }
}
