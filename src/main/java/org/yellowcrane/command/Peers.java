package org.yellowcrane.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.yellowcrane.command.Contestant.Hit;
import org.yellowcrane.inference.EasyRag;
import org.yellowcrane.inference.Embedder;
import org.yellowcrane.inference.Embeddings;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.retrieval.PlainSearch;

/** What else a Java developer might pick. */
final class Peers {

    /** How deep two rankings are looked at when they are fused. */
    private static final int DEPTH = 100;

    /** The usual constant of reciprocal rank fusion (Cormack et al., 2009). */
    private static final int RANK_CONSTANT = 60;

    /** The share of the embeddings in the convex combination that does best on average. */
    private static final double DENSE_SHARE = 0.2;

    private Peers() {}

    /** All peers over one collection. */
    static List<Contestant> over(BeirFolder folder, Embeddings embeddings) {
        List<Contestant> peers = new ArrayList<>();
        Contestant words = new Bm25("bm25", PlainSearch.byWords(folder.language(), folder.passages()));
        peers.add(words);
        peers.add(new Bm25("icu-bigrams", PlainSearch.byBigrams(folder.language(), folder.passages())));
        Embedder english = embeddings.forLanguage(Language.ENGLISH).orElseThrow();
        Embedder own = embeddings.forLanguage(folder.language()).orElse(english);
        Contestant dense = store("easy-rag", english, folder);
        peers.add(dense);
        if (!own.id().equals(english.id())) {
            dense = store("store-" + own.id(), own, folder);
            peers.add(dense);
        }
        peers.add(new Fusion("rrf", words, dense, Peers::reciprocalRanks));
        peers.add(new Fusion("convex-0.2", words, dense, Peers::convex));
        return peers;
    }

    private static Contestant store(String name, Embedder embedder, BeirFolder folder) {
        EasyRag store = new EasyRag(embedder);
        for (Passage passage : folder.passages()) {
            store.add(passage.id(), (passage.title() + "\n" + passage.text()).strip());
        }
        return new Store(name, store);
    }

    private record Bm25(String name, PlainSearch search) implements Contestant {

        @Override
        public Finding find(String question, int size) {
            List<Hit> hits = search.search(question, size).stream()
                    .map(match -> new Hit(match.passage().id(), match.score()))
                    .toList();
            double bound = search.bound(question);
            return new Finding(
                    hits, hits.isEmpty() || bound == 0 ? 0 : hits.getFirst().score() / bound);
        }

        @Override
        public boolean quotes() {
            return true;
        }

        @Override
        public List<String> quote(String question, Passage passage) {
            return search.quote(question, passage.text());
        }

        @Override
        public void close() {
            search.close();
        }
    }

    private record Store(String name, EasyRag store) implements Contestant {

        @Override
        public Finding find(String question, int size) {
            List<Hit> hits = store.search(question, size).stream()
                    .map(match -> new Hit(match.id(), match.score()))
                    .toList();
            return new Finding(hits, hits.isEmpty() ? 0 : hits.getFirst().score());
        }
    }

    /** Two rankings made one; the two are closed by whoever made them. */
    private record Fusion(
            String name,
            Contestant words,
            Contestant dense,
            BiFunction<List<Hit>, List<Hit>, Map<String, Double>> scores)
            implements Contestant {

        @Override
        public Finding find(String question, int size) {
            List<Hit> hits =
                    scores
                            .apply(
                                    words.find(question, DEPTH).hits(),
                                    dense.find(question, DEPTH).hits())
                            .entrySet()
                            .stream()
                            .map(entry -> new Hit(entry.getKey(), entry.getValue()))
                            .sorted(Comparator.comparingDouble(Hit::score)
                                    .reversed()
                                    .thenComparing(Hit::passage))
                            .limit(size)
                            .toList();
            return new Finding(hits, hits.isEmpty() ? 0 : hits.getFirst().score());
        }
    }

    private static Map<String, Double> reciprocalRanks(List<Hit> words, List<Hit> dense) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (List<Hit> ranking : List.of(words, dense)) {
            for (int rank = 1; rank <= ranking.size(); rank++) {
                scores.merge(ranking.get(rank - 1).passage(), 1.0 / (RANK_CONSTANT + rank), Double::sum);
            }
        }
        return scores;
    }

    private static Map<String, Double> convex(List<Hit> words, List<Hit> dense) {
        Map<String, Double> scores = new LinkedHashMap<>();
        addNormalized(words, 1 - DENSE_SHARE, scores);
        addNormalized(dense, DENSE_SHARE, scores);
        return scores;
    }

    /** Scores from the lowest, 0, to the highest, 1. */
    private static void addNormalized(List<Hit> ranking, double weight, Map<String, Double> scores) {
        if (ranking.isEmpty()) {
            return;
        }
        double least = ranking.getLast().score();
        double range = ranking.getFirst().score() - least;
        for (Hit hit : ranking) {
            scores.merge(hit.passage(), range == 0 ? weight : weight * (hit.score() - least) / range, Double::sum);
        }
    }
}
