package org.yellowcrane.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.yellowcrane.knowledge.Passage;

/**
 * The passages of one language by their words and pieces of words.
 *
 * <p>Documents are numbered in the order of the passages given. Safe for concurrent use.
 */
final class LexicalIndex implements AutoCloseable {

    /** Words of a query that are looked at; Lucene refuses queries of more than 1,024 terms. */
    private static final int MOST_TERMS = 400;

    private static final String WORDS = "words";
    private static final String PIECES = "pieces";
    private static final String UNITS = "units";

    private final LanguageAnalysis analysis;
    private final List<Passage> passages;
    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /**
     * A passage found.
     *
     * @param doc its number
     * @param words BM25 score of the words
     * @param pieces BM25 score of the pieces
     */
    record Found(int doc, double words, double pieces) {}

    LexicalIndex(LanguageAnalysis analysis, List<Passage> passages) {
        this.analysis = analysis;
        this.passages = List.copyOf(passages);
        try {
            write();
            this.reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing an index into memory failed", e);
        }
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
        searcher.setQueryCache(null);
    }

    private void write() throws IOException {
        // Merging neighbours only keeps the order of the passages, which decides ties.
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer())
                .setMergePolicy(new LogDocMergePolicy())
                .setSimilarity(new BM25Similarity());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Passage passage : passages) {
                writer.addDocument(document(AnalyzedPassage.of(passage, analysis)));
            }
            writer.forceMerge(1);
        }
    }

    private static Document document(AnalyzedPassage passage) {
        Document document = new Document();
        document.add(new Field(WORDS, new TermStream(passage.words()), TYPE));
        document.add(new Field(PIECES, new TermStream(passage.pieces()), TYPE));
        document.add(new BinaryDocValuesField(UNITS, passage.units().encode()));
        return document;
    }

    private static final FieldType TYPE = counted();

    private static FieldType counted() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    Passage passage(int doc) {
        return passages.get(doc);
    }

    /**
     * Reads a question; the words that say what is asked for do not count, and a word that no passage holds is read as the nearest one that
     * some do.
     */
    QueryTerms terms(String question) {
        String text = Asked.of(question, analysis.language()).rest();
        List<String> words = limited(analysis.words(text));
        try {
            Map<String, String> near = NearTerms.of(reader, WORDS, words);
            List<String> read =
                    words.stream().map(word -> near.getOrDefault(word, word)).toList();
            return new QueryTerms(weighed(WORDS, read), weighed(PIECES, limited(analysis.piecesOfQuestion(text))));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading an index in memory failed", e);
        }
    }

    private static List<String> limited(List<String> terms) {
        return terms.stream().limit(MOST_TERMS).toList();
    }

    /** Terms with how rare they are. */
    private List<QueryTerms.Term> weighed(String field, List<String> terms) throws IOException {
        int count = Math.max(1, passages.size());
        List<QueryTerms.Term> weighed = new ArrayList<>();
        for (String term : terms) {
            int frequency = reader.docFreq(new Term(field, term));
            weighed.add(new QueryTerms.Term(term, (float) Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))));
        }
        return weighed;
    }

    /**
     * The passages that fit best by words and pieces together, and those asked for besides.
     *
     * @param also further documents to score
     * @return in the order of the documents
     */
    List<Found> search(QueryTerms terms, int size, float piecesWeight, SortedSet<Integer> also) {
        try {
            Query words = query(WORDS, terms.words());
            Query pieces = query(PIECES, terms.pieces());
            Query both = new BooleanQuery.Builder()
                    .add(words, Occur.SHOULD)
                    .add(new BoostQuery(pieces, piecesWeight), Occur.SHOULD)
                    .build();
            SortedSet<Integer> docs = new TreeSet<>(also);
            for (ScoreDoc found : searcher.search(both, size).scoreDocs) {
                docs.add(found.doc);
            }
            int[] sorted = docs.stream().mapToInt(Integer::intValue).toArray();
            double[] byWords = scores(words, sorted);
            double[] byPieces = scores(pieces, sorted);
            Found[] all = new Found[sorted.length];
            Arrays.setAll(all, i -> new Found(sorted[i], byWords[i], byPieces[i]));
            return Arrays.asList(all);
        } catch (IOException e) {
            throw new UncheckedIOException("Searching an index in memory failed", e);
        }
    }

    private static Query query(String field, List<QueryTerms.Term> terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        LinkedHashSet<String> distinct = new LinkedHashSet<>();
        terms.forEach(term -> distinct.add(term.text()));
        distinct.forEach(term -> query.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        return query.build();
    }

    /** The scores of documents given in ascending order; 0 where the query does not match. */
    private double[] scores(Query query, int[] docs) throws IOException {
        double[] scores = new double[docs.length];
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            var iterator = scorer.iterator();
            for (int i = 0; i < docs.length; i++) {
                if (iterator.docID() < docs[i]) {
                    iterator.advance(docs[i]);
                }
                if (iterator.docID() == docs[i]) {
                    scores[i] = scorer.score();
                }
            }
        }
        return scores;
    }

    /** The parts of documents given in ascending order. */
    List<PassageUnits> units(List<Found> found) {
        try {
            BinaryDocValues values = reader.leaves().getFirst().reader().getBinaryDocValues(UNITS);
            PassageUnits[] units = new PassageUnits[found.size()];
            for (int i = 0; i < units.length; i++) {
                if (!values.advanceExact(found.get(i).doc())) {
                    throw new IllegalStateException("Every passage has parts");
                }
                units[i] = PassageUnits.decode(values.binaryValue());
            }
            return Arrays.asList(units);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading an index in memory failed", e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Closing an index in memory failed", e);
        }
    }
}
