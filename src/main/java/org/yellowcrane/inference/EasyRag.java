package org.yellowcrane.inference;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentSplitter;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Search as LangChain4j's Easy RAG sets it up: segments of 300 tokens, one embedding each, compared with the question's one after the other.
 * Nothing answers by it; it is what ours is measured against.
 */
public final class EasyRag {

    private static final int SEGMENT_TOKENS = 300;
    private static final int OVERLAP_TOKENS = 30;

    private final DocumentSplitter splitter =
            DocumentSplitters.recursive(SEGMENT_TOKENS, OVERLAP_TOKENS, new HuggingFaceTokenCountEstimator());
    private final InMemoryEmbeddingStore<String> store = new InMemoryEmbeddingStore<>();
    private final Embedder embedder;

    /**
     * A text found.
     *
     * @param id its id
     * @param score 0 to 1, from the cosine of its best segment
     */
    public record Match(String id, double score) {}

    /** An empty store. */
    public EasyRag(Embedder embedder) {
        this.embedder = embedder;
    }

    /** Adds a text; one that is blank cannot be found. */
    public void add(String id, String text) {
        if (text.isBlank()) {
            return;
        }
        for (TextSegment segment : splitter.split(Document.from(text))) {
            store.add(Embedding.from(embedder.embed(segment.text())), id);
        }
    }

    /** The most similar texts, the best one first. */
    public List<Match> search(String question, int size) {
        // A text may come with several segments.
        EmbeddingSearchRequest request = EmbeddingSearchRequest.builder()
                .queryEmbedding(Embedding.from(embedder.embed(question)))
                .maxResults(3 * size)
                .build();
        Map<String, Match> best = new LinkedHashMap<>();
        store.search(request)
                .matches()
                .forEach(match -> best.putIfAbsent(match.embedded(), new Match(match.embedded(), match.score())));
        return best.values().stream().limit(size).toList();
    }
}
