package org.yellowcrane.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.retrieval.Ranking.Signals;

/**
 * Why a passage is found where it is.
 *
 * @param passage the passage
 * @param score its score, the sum of {@code contributions}
 * @param signals what each arm knows about it
 * @param matches the words that the question and the passage share, field by field
 * @param contributions what each feature adds to the score, the largest first
 */
public record Explanation(
        Passage passage, double score, Signals signals, List<Match> matches, Map<String, Double> contributions) {

    /**
     * A word that the question shares with a field of the passage.
     *
     * @param field {@code title}, {@code names}, {@code questions} or {@code text}
     * @param term the word as it is compared: without its ending
     * @param weight how rare it is among the passages, above 0; twice the weight means far fewer passages
     */
    public record Match(String field, String term, double weight) {}

    /** Several lines of English for whoever maintains the knowledge. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%s: score %.2f%n", passage.id(), score));
        matches.stream()
                .collect(Collectors.groupingBy(Match::field, java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((field, terms) -> text.append(String.format(
                        "  in %s: %s%n",
                        field,
                        terms.stream()
                                .map(match -> String.format(Locale.ROOT, "%s %.1f", match.term(), match.weight()))
                                .collect(Collectors.joining(", ")))));
        text.append(String.format(
                Locale.ROOT,
                "  words: BM25 %.2f, %.0f %% of its bound; %.0f %% of the question's weight is held%n",
                signals.lexical(),
                100 * signals.saturation(),
                100 * signals.coverage()));
        signals.cosine()
                .ifPresentOrElse(
                        cosine -> text.append(String.format(Locale.ROOT, "  meaning: cosine %.3f%n", cosine)),
                        () -> text.append(String.format("  meaning: no vectors for this language (yet)%n")));
        text.append("  made of: ")
                .append(contributions.entrySet().stream()
                        .map(one -> String.format(Locale.ROOT, "%s %+.2f", one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", ")));
        return text.toString();
    }
}
