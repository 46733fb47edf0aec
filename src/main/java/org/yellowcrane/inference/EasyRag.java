package org.yellowcrane.inference;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;

/**
 * Search as LangChain4j's Easy RAG sets it up: one embedding a text, compared with the question's one
 * after the other. Texts are passages already, so that nothing is left to split.
 * Nothing answers by it; it is what ours is measured against.
 */
public final class EasyRag {

    private final InMemoryEmbeddingStore<String> store = new InMemoryEmbeddingStore<>();
    private final Embedder embedder;

    /**
     * A text found.
     *
     * @param id its id
     * @param score 0 to 1, from the cosine
     */
    public record Match(String id, double score) {}

    /** An empty store. */
    public EasyRag(Embedder embedder) {
        this.embedder = embedder;
    }

    /** Adds a text; one that is blank cannot be found. */
    public void add(String id, String text) {
        if (!text.isBlank()) {
            store.add(Embedding.from(embedder.embed(text)), id);
        }
    }

    /** The most similar texts, the best one first; none for a blank question. */
    public List<Match> search(String question, int size) {
        if (question.isBlank()) {
            return List.of();
        }
        EmbeddingSearchRequest request = EmbeddingSearchRequest.builder()
                .queryEmbedding(Embedding.from(embedder.embed(question)))
                .maxResults(size)
                .build();
        return store.search(request).matches().stream()
                .map(match -> new Match(match.embedded(), match.score()))
                .toList();
    }
}
