package org.yellowcrane.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.VectorUtil;

/**
 * The passages of one language by what they mean: several vectors a passage, for a question is most like one sentence of it.
 *
 * <p>Safe for concurrent use.
 */
final class DenseIndex implements AutoCloseable {

    private static final String VECTOR = "vector";

    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final int[] firstVector;
    private final int[] passageOf;
    private final boolean[] likeQuestions;

    /**
     * The vectors of one passage.
     *
     * @param whole of title and text together
     * @param sentences of its sentences
     * @param questions of its title and sample questions
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // Vectors of numbers: they are computed with and never compared as values.
    record Vectors(float[] whole, List<float[]> sentences, List<float[]> questions) {
        int count() {
            return 1 + sentences.size() + questions.size();
        }
    }

    /**
     * How alike a question and a passage are, -1 to 1.
     *
     * @param whole the passage as a whole
     * @param sentence its most similar part
     * @param question its most similar title or sample question; -1 if it has none
     */
    record Cosines(double whole, double sentence, double question) {}

    /** Indexes passages, given in the order of their numbers. */
    DenseIndex(List<Vectors> passages) {
        firstVector = new int[passages.size() + 1];
        for (int i = 0; i < passages.size(); i++) {
            firstVector[i + 1] = firstVector[i] + passages.get(i).count();
        }
        int count = firstVector[passages.size()];
        passageOf = new int[count];
        likeQuestions = new boolean[count];
        for (int i = 0; i < passages.size(); i++) {
            Arrays.fill(passageOf, firstVector[i], firstVector[i + 1], i);
            Arrays.fill(
                    likeQuestions,
                    firstVector[i + 1] - passages.get(i).questions().size(),
                    firstVector[i + 1],
                    true);
        }
        try {
            write(passages);
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing vectors into memory failed", e);
        }
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    private void write(List<Vectors> passages) throws IOException {
        // Merging neighbours only keeps the order, so that a document's number is its vector's.
        IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(new LogDocMergePolicy());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Vectors passage : passages) {
                add(writer, passage.whole());
                for (float[] vector : passage.sentences()) {
                    add(writer, vector);
                }
                for (float[] vector : passage.questions()) {
                    add(writer, vector);
                }
            }
            writer.forceMerge(1);
        }
    }

    private static void add(IndexWriter writer, float[] vector) throws IOException {
        Document document = new Document();
        document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        writer.addDocument(document);
    }

    /** The passages that hold the vectors nearest to the given one. */
    SortedSet<Integer> nearest(float[] vector, int vectors) {
        SortedSet<Integer> passages = new TreeSet<>();
        try {
            for (ScoreDoc found :
                    searcher.search(new KnnFloatVectorQuery(VECTOR, vector, vectors), vectors).scoreDocs) {
                passages.add(passageOf[found.doc]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Searching vectors in memory failed", e);
        }
        return passages;
    }

    /** How alike a vector and the passages of the given numbers are. */
    List<Cosines> cosines(float[] vector, int[] passages) {
        try {
            FloatVectorValues values = reader.leaves().getFirst().reader().getFloatVectorValues(VECTOR);
            Cosines[] cosines = new Cosines[passages.length];
            for (int i = 0; i < passages.length; i++) {
                cosines[i] = cosines(vector, values, passages[i]);
            }
            return Arrays.asList(cosines);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading vectors in memory failed", e);
        }
    }

    private Cosines cosines(float[] vector, FloatVectorValues values, int passage) throws IOException {
        int first = firstVector[passage];
        double whole = VectorUtil.dotProduct(vector, values.vectorValue(first));
        double sentence = whole;
        double question = -1;
        for (int i = first + 1; i < firstVector[passage + 1]; i++) {
            double cosine = VectorUtil.dotProduct(vector, values.vectorValue(i));
            if (likeQuestions[i]) {
                question = Math.max(question, cosine);
            } else {
                sentence = Math.max(sentence, cosine);
            }
        }
        return new Cosines(whole, sentence, question);
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Closing vectors in memory failed", e);
        }
    }
}
