package org.yellowcrane.retrieval;

import java.util.*;
import org.springframework.stereotype.Component;
import org.yellowcrane.knowledge.Passage;

/** Scratch. */
@Component
public class LuceneRetrievers {
    public Retriever over(List<Passage> passages) {
        return new Retriever() {
            @Override
            public Ranking search(Query q) {
                List<Ranking.Hit> hits = new ArrayList<>();
                Set<String> grams = grams(q.text());
                for (Passage p : passages)
                    if (p.language().equals(q.language())) {
                        Set<String> g = grams(p.title() + " " + p.text() + " " + p.questions() + p.names());
                        long n = grams.stream().filter(g::contains).count();
                        hits.add(new Ranking.Hit(
                                p,
                                n / Math.sqrt(g.size() + 50.0),
                                new Ranking.Signals(n, 0, (double) n / grams.size(), OptionalDouble.empty())));
                    }
                hits.sort(Comparator.comparingDouble(h -> -h.score()));
                List<Ranking.Hit> top = hits.subList(0, Math.min(10, hits.size()));
                return new Ranking(
                        top, top.isEmpty() ? 0 : top.getFirst().signals().coverage());
            }

            @Override
            public void close() {}
        };
    }

    static Set<String> grams(String t) {
        t = t.toLowerCase(Locale.ROOT);
        Set<String> s = new HashSet<>();
        for (int i = 0; i + 3 <= t.length(); i++) s.add(t.substring(i, i + 3));
        return s;
    }
}
