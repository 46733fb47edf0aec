package org.yellowcrane.inference;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A model of LangChain4j that runs in this process and loads on first use. */
final class InProcessEmbedder implements Embedder {

    /** Embeds on the caller's thread, so that a background job cannot take all processors from questions. */
    private static final Executor CALLER = Runnable::run;

    private final String id;
    private final int dimension;
    private final Function<Executor, EmbeddingModel> loader;
    private @Nullable EmbeddingModel loaded;

    InProcessEmbedder(String id, int dimension, Function<Executor, EmbeddingModel> loader) {
        this.id = id;
        this.dimension = dimension;
        this.loader = loader;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public float[] embed(String text) {
        return model().embed(text).content().vector();
    }

    private synchronized EmbeddingModel model() {
        EmbeddingModel model = loaded;
        if (model == null) {
            model = loader.apply(CALLER);
            loaded = model;
        }
        return model;
    }
}
