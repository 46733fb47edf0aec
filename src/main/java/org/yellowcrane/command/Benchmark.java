package org.yellowcrane.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yellowcrane.command.BeirFolder.Question;
import org.yellowcrane.command.Contestant.Finding;
import org.yellowcrane.knowledge.Passage;

/** Measures ways to search on one collection, all in the same process and on the same questions. */
final class Benchmark {

    /** As many hits as the deepest measure looks at. */
    private static final int HITS = 10;

    /** Questions asked before the clock counts, so that the compiler has seen the code. */
    private static final int WARM_UP = 50;

    private final BeirFolder folder;
    private final Function<BeirFolder, List<Contestant>> contestants;
    private final Map<String, Measures> measures = new LinkedHashMap<>();

    /**
     * Prepares a run.
     *
     * @param contestants makes the ways to search over a collection
     */
    Benchmark(BeirFolder folder, Function<BeirFolder, List<Contestant>> contestants) {
        this.folder = folder;
        this.contestants = contestants;
    }

    /** What was measured so far, by contestant and measure. */
    Map<String, Map<String, Number>> values() {
        Map<String, Map<String, Number>> values = new LinkedHashMap<>();
        measures.forEach((name, measured) -> values.put(name, measured.values()));
        return values;
    }

    /** Asks all questions: how high the right passages come, how long it takes, and what the quotes hold. */
    void rank(Runnable progress) {
        Map<String, Passage> passages = new HashMap<>();
        folder.passages().forEach(passage -> passages.put(passage.id(), passage));
        forEachContestant(folder, contestant -> {
            folder.questions().stream().limit(WARM_UP).forEach(question -> contestant.find(question.text(), HITS));
            for (Question question : folder.questions()) {
                rank(contestant, question, passages);
                progress.run();
            }
        });
    }

    private void rank(Contestant contestant, Question question, Map<String, Passage> passages) {
        Measures measured = measures(contestant);
        long start = System.nanoTime();
        Finding finding = contestant.find(question.text(), HITS);
        double millis = (System.nanoTime() - start) / 1e6;
        measured.addRanking(finding.hits().stream().map(Contestant.Hit::passage).toList(), question.relevant(), millis);
        if (contestant.quotes() && !question.answers().isEmpty()) {
            String quote = finding.hits().stream()
                    .limit(1)
                    .map(hit -> Objects.requireNonNull(passages.get(hit.passage())))
                    .flatMap(passage -> contestant.quote(question.text(), passage).stream())
                    .collect(Collectors.joining(" "));
            String text = spaced(quote);
            measured.addQuote(
                    question.answers().stream().map(Benchmark::spaced).anyMatch(text::contains), text.length());
        }
    }

    /** White space differs between the sources of questions and passages, and says nothing. */
    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /**
     * Asks all questions after half of the right passages are gone: whether the search knows which questions it can still answer.
     *
     * @param seed which half
     */
    void abstain(long seed, Runnable progress) {
        BeirFolder halved = halved(seed);
        Set<String> held = halved.passages().stream().map(Passage::id).collect(Collectors.toSet());
        forEachContestant(halved, contestant -> {
            for (Question question : halved.questions()) {
                boolean answerable = question.relevant().stream().anyMatch(held::contains);
                Finding finding = contestant.find(question.text(), HITS);
                measures(contestant).addConfidence(finding.confidence(), answerable);
                progress.run();
            }
        });
    }

    private BeirFolder halved(long seed) {
        List<String> relevant = new ArrayList<>(folder.questions().stream()
                .flatMap(question -> question.relevant().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
        java.util.Collections.shuffle(relevant, new Random(seed));
        return folder.without(new HashSet<>(relevant.subList(0, relevant.size() / 2)));
    }

    private Measures measures(Contestant contestant) {
        return measures.computeIfAbsent(contestant.name(), name -> new Measures());
    }

    private interface Turn {
        void take(Contestant contestant);
    }

    private void forEachContestant(BeirFolder searched, Turn turn) {
        List<Contestant> all = contestants.apply(searched);
        try {
            all.forEach(turn::take);
        } finally {
            all.forEach(Contestant::close);
        }
    }
}
