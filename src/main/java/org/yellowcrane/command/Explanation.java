package org.yellowcrane.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yellowcrane.answer.Exchange;
import org.yellowcrane.question.Mention;
import org.yellowcrane.question.Understanding;
import org.yellowcrane.retrieval.Ranking;

/** How an answer came about, in words that an editor can read. */
final class Explanation {

    private Explanation() {}

    static List<String> of(Exchange.Trace trace) {
        List<String> lines = new ArrayList<>(understanding(trace));
        trace.ranking().ifPresent(ranking -> explain(ranking, lines));
        return lines;
    }

    /** How the question was understood. */
    static List<String> understanding(Exchange.Trace trace) {
        List<String> lines = new ArrayList<>();
        lines.add("read as %s, answered in %s"
                .formatted(trace.languages().question(), trace.languages().reply()));
        trace.understanding().ifPresent(understanding -> explain(understanding, lines));
        return lines;
    }

    private static void explain(Understanding understanding, List<String> lines) {
        if (understanding.followedUp()) {
            lines.add("completed to: " + understanding.text());
        }
        for (Mention mention : understanding.mentions()) {
            lines.add("  “%s”: %s"
                    .formatted(
                            mention.text(),
                            mention.isUnread()
                                    ? "not understood"
                                    : mention.meanings().stream()
                                            .map(QueryWording::of)
                                            .collect(Collectors.joining(" or "))));
        }
        lines.add(understanding
                .query()
                .map(query -> "asks the records: " + QueryWording.of(query))
                .orElse("asks nothing of the records: passages are searched"));
    }

    private static void explain(Ranking ranking, List<String> lines) {
        lines.add(String.format(
                Locale.ROOT, "passages found, answerable with probability %.2f", ranking.answerability()));
        for (Ranking.Hit hit : ranking.hits()) {
            Ranking.Signals signals = hit.signals();
            lines.add(String.format(
                    Locale.ROOT,
                    "  %.3f %s (%s): BM25 %.2f, of its bound %.2f, rare terms %.2f, cosine %s",
                    hit.score(),
                    hit.passage().id(),
                    hit.passage().language(),
                    signals.lexical(),
                    signals.saturation(),
                    signals.coverage(),
                    signals.cosine().isPresent()
                            ? String.format(
                                    Locale.ROOT, "%.2f", signals.cosine().getAsDouble())
                            : "-"));
        }
    }
}
