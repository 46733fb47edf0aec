package org.yellowcrane.retrieval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.inference.Embedder;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.retrieval.LexicalIndex.Found;

/** The passages of one language: found by words at once, and by meaning as soon as their vectors are there. */
final class LanguageIndex implements AutoCloseable {

    /** Passages that are looked at closely for one question; the right one is among them for 99.8 % of the questions measured. */
    private static final int WORD_CANDIDATES = 50;

    /** Vectors whose passages are looked at besides. */
    private static final int NEAREST_VECTORS = 60;

    /** Weight of pieces against words when candidates are gathered. */
    private static final float PIECES_WEIGHT = 0.5f;

    private final LanguageAnalysis analysis;
    private final LexicalIndex lexical;
    private volatile @Nullable Dense dense;

    private record Dense(Embedder embedder, DenseIndex index) {}

    /** Indexes passages of one language, given in the order of their ids. */
    LanguageIndex(LanguageAnalysis analysis, List<Passage> passages) {
        this.analysis = analysis;
        this.lexical = new LexicalIndex(analysis, passages);
    }

    /** From now on searches by meaning, too; the index is closed with this one. */
    void serve(Embedder embedder, DenseIndex index) {
        dense = new Dense(embedder, index);
    }

    QueryTerms terms(String text) {
        return lexical.terms(text);
    }

    Passage passage(int doc) {
        return lexical.passage(doc);
    }

    /**
     * The candidates for a question.
     *
     * @param also passages to look at in any case
     * @param eligible which passages may be candidates at all
     */
    Candidates candidates(String text, SortedSet<Integer> also, Predicate<Passage> eligible) {
        QueryTerms terms = terms(text);
        if (terms.words().isEmpty() && terms.pieces().isEmpty()) {
            return new Candidates(terms, List.of());
        }
        Dense meaning = dense;
        float[] vector = meaning == null ? null : meaning.embedder().embed(analysis.forModel(text));
        SortedSet<Integer> docs = new TreeSet<>(also);
        if (meaning != null && vector != null) {
            docs.addAll(meaning.index().nearest(vector, NEAREST_VECTORS));
        }
        List<Found> found = lexical.search(terms, WORD_CANDIDATES, PIECES_WEIGHT, docs).stream()
                .filter(one -> eligible.test(passage(one.doc())))
                .toList();
        List<PassageUnits> units = lexical.units(found);
        List<DenseIndex.@Nullable Cosines> cosines = meaning == null || vector == null
                ? Collections.nCopies(found.size(), null)
                : new ArrayList<>(meaning.index()
                        .cosines(vector, found.stream().mapToInt(Found::doc).toArray()));
        CloseReading reading = new CloseReading(terms.words());
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            candidates.add(new Candidate(found.get(i), reading.read(units.get(i)), cosines.get(i)));
        }
        return new Candidates(terms, candidates);
    }

    @Override
    public void close() {
        lexical.close();
        Dense meaning = dense;
        if (meaning != null) {
            meaning.index().close();
        }
    }
}
