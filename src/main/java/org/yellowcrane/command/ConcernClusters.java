package org.yellowcrane.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yellowcrane.answer.PassageSearch;
import org.yellowcrane.conversation.Concern;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.TextNormalizer;

/** Puts similar questions together, so that an editor sees each lack once, the most asked first. */
final class ConcernClusters {

    /** Questions with half of their runs of characters in common, of all that either has, ask for the same. */
    private static final double SIMILAR = 0.5;

    private static final int RUN = 3;

    /** Where a character is a syllable or a word. */
    private static final int SHORT_RUN = 2;

    private record Cluster(Set<String> runs, List<Concern> concerns) {}

    private record Key(Language language, Concern.Kind kind) {}

    private ConcernClusters() {}

    /** The entries of a report. */
    static List<ConcernEntry> of(List<Concern> concerns, PassageSearch search) {
        Map<Key, List<Concern>> groups = concerns.stream()
                .collect(Collectors.groupingBy(
                        concern -> new Key(concern.answer().language(), concern.kind())));
        List<ConcernEntry> entries = new ArrayList<>();
        groups.forEach((key, group) -> cluster(group)
                .forEach(cluster ->
                        entries.add(new ConcernEntry(cluster.concerns(), nearest(cluster, key.language(), search)))));
        entries.sort(Comparator.comparingInt(ConcernEntry::count)
                .reversed()
                .thenComparing(ConcernEntry::language)
                .thenComparing(ConcernEntry::kind)
                .thenComparing(entry -> entry.latest().question()));
        return entries;
    }

    private static List<Cluster> cluster(List<Concern> concerns) {
        List<Cluster> clusters = new ArrayList<>();
        for (Concern concern : concerns) {
            Set<String> runs = runs(concern.question(), concern.answer().language());
            clusters.stream()
                    .filter(cluster -> similarity(cluster.runs(), runs) >= SIMILAR)
                    .max(Comparator.comparingDouble(cluster -> similarity(cluster.runs(), runs)))
                    .ifPresentOrElse(
                            cluster -> cluster.concerns().add(concern),
                            () -> clusters.add(new Cluster(runs, new ArrayList<>(List.of(concern)))));
        }
        return clusters;
    }

    /** The measure of Jaccard. */
    private static double similarity(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }

    private static Set<String> runs(String question, Language language) {
        int length = language.isSpaced() ? RUN : SHORT_RUN;
        String folded = " "
                + TextNormalizer.fold(question).replaceAll("[\\p{P}\\s]+", " ").strip() + " ";
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + length <= folded.length(); i++) {
            runs.add(folded.substring(i, i + length));
        }
        runs.add(folded);
        return runs;
    }

    private static Optional<Passage> nearest(Cluster cluster, Language language, PassageSearch search) {
        return search.search(cluster.concerns().getFirst().question(), language, 1).hits().stream()
                .map(hit -> hit.passage())
                .findFirst();
    }
}
