package org.yellowcrane.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;

/**
 * Plain BM25 over one field, as Lucene gives it. Nothing answers by it; it is what ours is measured against. To be a strong opponent it is given
 * simplified characters where a text has traditional ones.
 *
 * <p>Safe for concurrent use.
 */
public final class PlainSearch implements AutoCloseable {

    private static final String FIELD = "text";

    private final Analyzer analyzer;
    private final LanguageAnalysis folding;
    private final List<Passage> passages;
    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /**
     * A passage found.
     *
     * @param score BM25
     */
    public record Match(Passage passage, double score) {}

    private PlainSearch(Language language, Analyzer analyzer, List<Passage> passages) {
        this.analyzer = analyzer;
        this.folding = LanguageAnalysis.of(language);
        this.passages = List.copyOf(passages);
        try {
            write();
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing an index into memory failed", e);
        }
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    /** With the language's own analyzer. */
    public static PlainSearch byWords(Language language, List<Passage> passages) {
        return new PlainSearch(language, LanguageAnalyzers.of(language), passages);
    }

    /** With pairs of Chinese, Japanese and Korean characters, and whole words without case and marks elsewhere. */
    public static PlainSearch byBigrams(Language language, List<Passage> passages) {
        return new PlainSearch(language, FoldedAnalyzer.bigrams(), passages);
    }

    private void write() throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Passage passage : passages) {
                Document document = new Document();
                String text = folding.forModel(passage.title() + "\n" + passage.text());
                document.add(new TextField(FIELD, text, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    /** The best passages, the best one first. */
    public List<Match> search(String question, int size) {
        Query query = new QueryBuilder(analyzer).createBooleanQuery(FIELD, folding.forModel(question));
        if (query == null) {
            return List.of();
        }
        try {
            List<Match> matches = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query, size).scoreDocs) {
                matches.add(new Match(passages.get(found.doc), found.score));
            }
            return matches;
        } catch (IOException e) {
            throw new UncheckedIOException("Searching an index in memory failed", e);
        }
    }

    /** The upper bound of the scores for a question: the sum of the inverse document frequencies of its words. */
    public double bound(String question) {
        try {
            double bound = 0;
            for (String word : words(question)) {
                int frequency = reader.docFreq(new Term(FIELD, word));
                bound += Math.log(1 + (passages.size() - frequency + 0.5) / (frequency + 0.5));
            }
            return bound;
        } catch (IOException e) {
            throw new UncheckedIOException("Reading an index in memory failed", e);
        }
    }

    /** The two sentences of a text that have the highest BM25 among its sentences, in their order. */
    public List<String> quote(String question, String text) {
        List<String> sentences = Sentences.of(text, folding.language());
        SentenceView view = new SentenceView(
                words(question), sentences.stream().map(this::words).toList());
        return IntStream.range(0, sentences.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -view.score(i)))
                .limit(2)
                .sorted()
                .map(sentences::get)
                .toList();
    }

    private List<String> words(String text) {
        Set<String> words = new LinkedHashSet<>(LanguageAnalysis.terms(analyzer, folding.forModel(text)));
        return List.copyOf(words);
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
