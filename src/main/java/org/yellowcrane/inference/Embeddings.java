package org.yellowcrane.inference;

import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yellowcrane.language.Language;

/**
 * The embedding models, each for the language it was trained on: none of them matches a question with a text of another language.
 *
 * <p>Safe for concurrent use; models load on first use and are shared.
 */
@Component
public class Embeddings {

    private final Map<Language, Embedder> byLanguage = Map.of(
            Language.CHINESE,
            new InProcessEmbedder("bge-small-zh-v15-q", 512, BgeSmallZhV15QuantizedEmbeddingModel::new),
            Language.ENGLISH,
            new InProcessEmbedder("bge-small-en-v15-q", 384, BgeSmallEnV15QuantizedEmbeddingModel::new));

    /** The model for texts of one language, if there is one. */
    public Optional<Embedder> forLanguage(Language language) {
        return Optional.ofNullable(byLanguage.get(language));
    }
}
