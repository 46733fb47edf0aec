package org.yellowcrane.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yellowcrane.inference.Embedder;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;

/** Computes the vectors of passages in the background, one language after the other, and hands each to its index when it is whole. */
final class VectorBuild implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VectorBuild.class);

    /** Vectors computed between two writes to disk: a few seconds of work to lose. */
    private static final int WRITE_EVERY = 200;

    private final Models models;
    private final CompletableFuture<Void> complete = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Where vectors come from.
     *
     * @param embedders the model of a language, if any
     * @param folder where vectors are kept
     */
    record Models(Function<Language, Optional<Embedder>> embedders, Path folder) {}

    VectorBuild(Models models, Map<Language, List<Passage>> passages, Map<Language, LanguageIndex> indexes) {
        this.models = models;
        this.thread = Thread.ofPlatform().daemon().name("vectors").start(() -> run(passages, indexes));
    }

    CompletionStage<Void> complete() {
        return complete.minimalCompletionStage();
    }

    private void run(Map<Language, List<Passage>> passages, Map<Language, LanguageIndex> indexes) {
        try {
            for (Map.Entry<Language, List<Passage>> one : passages.entrySet()) {
                Optional<Embedder> embedder = models.embedders().apply(one.getKey());
                LanguageIndex index = indexes.get(one.getKey());
                if (embedder.isPresent() && index != null) {
                    serve(embedder.get(), one.getValue(), index);
                }
            }
            complete.complete(null);
        } catch (CancellationException e) {
            complete.completeExceptionally(e);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("No search by meaning: the vectors could not be computed", e);
            complete.completeExceptionally(e);
        }
    }

    private void serve(Embedder embedder, List<Passage> passages, LanguageIndex index) {
        VectorCache cache = new VectorCache(models.folder().resolve(embedder.id() + ".vectors"), embedder.dimension());
        List<DenseIndex.Vectors> vectors = new ArrayList<>();
        for (Passage passage : passages) {
            LanguageAnalysis analysis = LanguageAnalysis.of(passage.language());
            vectors.add(new DenseIndex.Vectors(
                    vector((passage.title() + "\n" + passage.text()).strip(), analysis, embedder, cache),
                    vectors(Sentences.of(passage.text(), passage.language()), analysis, embedder, cache),
                    vectors(questions(passage), analysis, embedder, cache)));
        }
        write(cache);
        index.serve(embedder, new DenseIndex(vectors));
    }

    private static List<String> questions(Passage passage) {
        List<String> questions = new ArrayList<>(passage.questions());
        questions.add(passage.title());
        questions.removeIf(String::isBlank);
        return questions;
    }

    private List<float[]> vectors(List<String> texts, LanguageAnalysis analysis, Embedder embedder, VectorCache cache) {
        return texts.stream()
                .map(text -> vector(text, analysis, embedder, cache))
                .toList();
    }

    private float[] vector(String text, LanguageAnalysis analysis, Embedder embedder, VectorCache cache) {
        if (closed) {
            throw new CancellationException("The retriever was closed");
        }
        String input = analysis.forModel(text);
        return cache.get(input).orElseGet(() -> {
            float[] vector = embedder.embed(input);
            cache.put(input, vector);
            if (cache.unwritten() >= WRITE_EVERY) {
                write(cache);
            }
            return vector;
        });
    }

    private static void write(VectorCache cache) {
        try {
            cache.write();
        } catch (IOException e) {
            LOG.warn("Vectors are not kept and will be computed again at the next start: {}", e.toString());
        }
    }

    /** Stops the work and waits for its end, at most the time to embed one text. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
