package org.yellowcrane.retrieval;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.yellowcrane.inference.Embeddings;
import org.yellowcrane.knowledge.Passage;

/** The retriever without search by meaning. */
class LexicalRetrieverTest extends RetrieverContract {

    @TempDir
    private Path data;

    @Override
    Retriever over(List<Passage> passages) {
        return new LuceneRetrievers(new Embeddings(), new RetrievalSettings(data, false)).over(passages);
    }
}
