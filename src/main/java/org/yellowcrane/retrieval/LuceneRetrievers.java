package org.yellowcrane.retrieval;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yellowcrane.inference.Embeddings;
import org.yellowcrane.knowledge.Passage;

/**
 * Makes retrievers with embedded Lucene. Search by words serves as soon as a retriever is made; search by meaning follows when the vectors
 * are computed, or at once where the data folder still holds them.
 *
 * <p>Safe for concurrent use; usable without Spring.
 */
@Component
@EnableConfigurationProperties(RetrievalSettings.class)
public class LuceneRetrievers {

    private final VectorBuild.Models models;

    /** Makes retrievers that embed with the given models. */
    public LuceneRetrievers(Embeddings embeddings, RetrievalSettings settings) {
        this.models = new VectorBuild.Models(
                settings.dense() ? embeddings::forLanguage : language -> Optional.empty(),
                settings.data().resolve("vectors"));
    }

    /**
     * A retriever over passages of any languages.
     *
     * @param passages ids are unique within a language
     * @throws IllegalArgumentException if two passages of a language have one id
     */
    public Retriever over(List<Passage> passages) {
        return new HybridRetriever(passages, models);
    }
}
