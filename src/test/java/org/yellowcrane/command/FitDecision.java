package org.yellowcrane.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yellowcrane.YellowCrane;
import org.yellowcrane.answer.Answers;
import org.yellowcrane.answer.Decision;
import org.yellowcrane.answer.Exchange;
import org.yellowcrane.answer.Question;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeStore;
import org.yellowcrane.retrieval.LogisticRegression;
import org.yellowcrane.retrieval.Ranking;

/**
 * Fits the decision to answer on the dev part of the gold questions and on questions that the knowledge cannot answer, once for languages
 * with an embedding model and once without, and prints the weights and how well they tell right from wrong on both parts.
 *
 * <p>Arguments: {@code dense} or {@code lexical}, then folders that hold {@code gold/<language>.yaml}, the first one the knowledge.
 */
public final class FitDecision {

    private FitDecision() {}

    @SuppressWarnings(
            "ArrayRecordComponent") // Vectors of numbers: they are computed with and never compared as values.
    private record Case(boolean dev, boolean positive, double[] features, String text) {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        boolean dense = arguments[0].equals("dense");
        List<Case> cases = new ArrayList<>();
        try (var context = new Commands.Application(YellowCrane.class).start()) {
            Answers answers = context.getBean(Answers.class);
            KnowledgeBase knowledge = context.getBean(KnowledgeStore.class).current();
            if (dense) {
                answers.complete().toCompletableFuture().join();
            }
            for (int i = 1; i < arguments.length; i++) {
                for (GoldQuestions.Gold gold : GoldQuestions.read(Path.of(arguments[i]))) {
                    read(answers, knowledge, gold, dense).ifPresent(cases::add);
                }
            }
        }
        double[] weights = LogisticRegression.fit(cases.stream()
                .filter(Case::dev)
                .map(c -> new LogisticRegression.Example(c.features(), c.positive(), 1))
                .toList());
        out.println(java.util.Arrays.toString(weights));
        for (boolean dev : new boolean[] {true, false}) {
            List<Case> part = cases.stream().filter(c -> c.dev() == dev).toList();
            for (double least : new double[] {.15, .2, .25, .3, .35, .4, .5}) {
                out.printf(
                        Locale.ROOT,
                        "%s least %.2f: right kept %.3f, wrong shown %.3f%n",
                        dev ? "dev" : "test",
                        least,
                        share(part, weights, least, true),
                        share(part, weights, least, false));
            }
            out.printf(Locale.ROOT, "%s AUROC %.3f of %d%n", dev ? "dev" : "test", auroc(part, weights), part.size());
        }
    }

    private static Optional<Case> read(
            Answers answers, KnowledgeBase knowledge, GoldQuestions.Gold gold, boolean dense) {
        if (!gold.turns().isEmpty()) {
            return Optional.empty();
        }
        Exchange exchange = answers.answer(new Question(gold.question(), null, null), List.of());
        Ranking ranking = exchange.trace().ranking().orElse(new Ranking(List.of(), 0));
        boolean facts = exchange.answer().composer().equals("facts");
        if (facts
                || ranking.hits().isEmpty()
                || ranking.hits().getFirst().signals().cosine().isPresent() != dense) {
            return Optional.empty();
        }
        String text = ranking.hits().getFirst().passage().title() + "\n"
                + ranking.hits().getFirst().passage().text();
        boolean known = gold.outcomes().contains("answered") || gold.outcomes().contains("outdated");
        boolean positive = known && gold.contains().stream().anyMatch(entry -> holds(text, entry));
        if (known && gold.contains().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Case(gold.part().equals("dev"), positive, Decision.features(exchange, knowledge), gold.question()));
    }

    private static boolean holds(String text, String alternatives) {
        return java.util.Arrays.stream(alternatives.split("\\|"))
                .anyMatch(one -> text.toLowerCase(Locale.ROOT).contains(one.toLowerCase(Locale.ROOT)));
    }

    private static double probability(Case c, double[] weights) {
        double sum = weights[weights.length - 1];
        for (int i = 0; i < c.features().length; i++) {
            sum += weights[i] * c.features()[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double share(List<Case> part, double[] weights, double least, boolean positive) {
        List<Case> of = part.stream().filter(c -> c.positive() == positive).toList();
        return of.stream().filter(c -> probability(c, weights) >= least).count() / (double) Math.max(1, of.size());
    }

    private static double auroc(List<Case> part, double[] weights) {
        double above = 0;
        double pairs = 0;
        for (Case right : part) {
            for (Case wrong : part) {
                if (right.positive() && !wrong.positive()) {
                    double difference = probability(right, weights) - probability(wrong, weights);
                    above += difference > 0 ? 1 : difference == 0 ? .5 : 0;
                    pairs++;
                }
            }
        }
        return above / pairs;
    }
}
