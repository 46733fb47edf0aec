package org.yellowcrane.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.retrieval.Candidates.Scored;
import org.yellowcrane.retrieval.Explanation.Match;
import org.yellowcrane.retrieval.Ranking.Hit;

/** Embedded Lucene: words and pieces of words at once, meaning as soon as the vectors are computed. */
final class HybridRetriever implements Retriever {

    private final Map<Language, LanguageIndex> indexes = new LinkedHashMap<>();
    private final Map<Language, List<String>> ids = new LinkedHashMap<>();
    private final VectorBuild build;

    HybridRetriever(List<Passage> passages, VectorBuild.Models models) {
        Map<Language, List<Passage>> sorted = passages.stream()
                .sorted(Comparator.comparing(Passage::id))
                .collect(Collectors.groupingBy(Passage::language, LinkedHashMap::new, Collectors.toList()));
        sorted.values().forEach(HybridRetriever::requireDistinctIds);
        sorted.forEach((language, own) -> {
            indexes.put(language, new LanguageIndex(LanguageAnalysis.of(language), own));
            ids.put(language, own.stream().map(Passage::id).toList());
        });
        this.build = new VectorBuild(models, sorted, indexes);
    }

    private static void requireDistinctIds(List<Passage> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).id().equals(sorted.get(i - 1).id())) {
                throw new IllegalArgumentException("Two passages in one language are called "
                        + sorted.get(i).id());
            }
        }
    }

    @Override
    public Ranking search(Query query) {
        LanguageIndex index = indexes.get(query.language());
        if (index == null) {
            return new Ranking(List.of(), 0);
        }
        Candidates candidates = index.candidates(query.text(), documents(query), query.eligible());
        List<Hit> hits = new ArrayList<>();
        for (Scored scored : candidates.ranked()) {
            if (hits.size() == query.size()) {
                break;
            }
            Candidate candidate = scored.candidate();
            hits.add(new Hit(
                    index.passage(candidate.found().doc()),
                    scored.score(),
                    candidate.signals(candidates.wordsBound())));
        }
        return new Ranking(hits, Answerability.of(candidates));
    }

    private SortedSet<Integer> documents(Query query) {
        return query.subjects().stream()
                .map(subject -> document(query.language(), subject))
                .filter(document -> document >= 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The number of a passage; below 0 if there is none. */
    private int document(Language language, String id) {
        return Collections.binarySearch(ids.getOrDefault(language, List.of()), id);
    }

    @Override
    public Optional<Explanation> explain(Query query, String passage) {
        LanguageIndex index = indexes.get(query.language());
        int doc = document(query.language(), passage);
        if (index == null || doc < 0) {
            return Optional.empty();
        }
        Candidates candidates = index.candidates(query.text(), new TreeSet<>(List.of(doc)), query.eligible());
        return candidates.ranked().stream()
                .filter(scored -> scored.candidate().found().doc() == doc)
                .findFirst()
                .map(scored -> explanation(scored, candidates, index, query));
    }

    /** The index of a language that has passages. */
    LanguageIndex index(Language language) {
        return Objects.requireNonNull(indexes.get(language));
    }

    private static Explanation explanation(Scored scored, Candidates candidates, LanguageIndex index, Query query) {
        Passage passage = index.passage(scored.candidate().found().doc());
        Map<String, Double> contributions = Arrays.stream(RankingFeature.values())
                .filter(feature -> Candidates.contribution(scored, feature) != 0)
                .sorted(Comparator.comparingDouble(feature -> -Math.abs(Candidates.contribution(scored, feature))))
                .collect(Collectors.toMap(
                        RankingFeature::key,
                        feature -> Candidates.contribution(scored, feature),
                        (one, other) -> one,
                        LinkedHashMap::new));
        return new Explanation(
                passage,
                scored.score(),
                scored.candidate().signals(candidates.wordsBound()),
                matches(passage, index.terms(query.text())),
                Collections.unmodifiableMap(contributions));
    }

    private static List<Match> matches(Passage passage, QueryTerms terms) {
        LanguageAnalysis analysis = LanguageAnalysis.of(passage.language());
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("title", List.of(passage.title()));
        fields.put("names", passage.names());
        fields.put("questions", passage.questions());
        fields.put("search words", passage.searchWords());
        fields.put("text", List.of(passage.text()));
        List<Match> matches = new ArrayList<>();
        fields.forEach((field, texts) -> {
            List<String> words = texts.stream()
                    .flatMap(text -> analysis.words(text).stream())
                    .toList();
            terms.words().stream()
                    .distinct()
                    .filter(term -> words.contains(term.text()))
                    .forEach(term -> matches.add(new Match(field, term.text(), term.idf())));
        });
        return matches;
    }

    @Override
    public CompletionStage<Void> complete() {
        return build.complete();
    }

    @Override
    public void close() {
        build.close();
        indexes.values().forEach(LanguageIndex::close);
    }
}
