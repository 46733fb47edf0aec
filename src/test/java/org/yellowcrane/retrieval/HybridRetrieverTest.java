package org.yellowcrane.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yellowcrane.inference.Embedder;
import org.yellowcrane.inference.Embeddings;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.retrieval.Retriever.Query;

/** The retriever with both arms: real models in the contract, a counting one where only the work itself matters. */
class HybridRetrieverTest extends RetrieverContract {

    private static final Embeddings MODELS = new Embeddings();

    @TempDir
    private Path data;

    @Override
    Retriever over(List<Passage> passages) {
        return new LuceneRetrievers(MODELS, new RetrievalSettings(data, true)).over(passages);
    }

    @Test
    void findsByMeaningWhatSharesNoWord() {
        try (Retriever retriever = over(TestPassages.ALL)) {
            retriever.complete().toCompletableFuture().join();
            Ranking ranking = retriever.search(new Query("I feel sick and want treatment", Language.ENGLISH, 3));
            assertThat(ranking.hits().getFirst().passage().id()).isEqualTo("health/hospitals");
            assertThat(ranking.hits().getFirst().signals().cosine()).isPresent();
        }
    }

    @Test
    @Timeout(60)
    void stopsComputingWhenItIsClosed() throws InterruptedException {
        CountingEmbedder embedder = new CountingEmbedder();
        List<Passage> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(TestPassages.guide("a/" + i, "en", "Title " + i, "Text " + i + ".", "Question " + i + "?"));
        }
        embedder.pauseAt(10);
        Retriever retriever = over(embedder, many);
        embedder.awaitPause();
        Thread closing = Thread.ofPlatform().start(retriever::close);
        embedder.resumeWhen(() -> closing.getState() == Thread.State.WAITING);
        closing.join();
        assertThat(embedder.count()).isEqualTo(10);
        assertThatThrownBy(() -> retriever.complete().toCompletableFuture().join())
                .hasRootCauseInstanceOf(CancellationException.class);
    }

    @Test
    void embedsNothingTwice() {
        CountingEmbedder first = new CountingEmbedder();
        complete(over(first, TestPassages.ALL));
        assertThat(first.count()).isPositive();

        CountingEmbedder second = new CountingEmbedder();
        complete(over(second, TestPassages.ALL));
        assertThat(second.count()).isZero();
    }

    @Test
    void embedsAgainWhatIsDamagedOnDisk() throws Exception {
        complete(over(new CountingEmbedder(), TestPassages.ALL));
        Path file = data.resolve("counting.vectors");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        CountingEmbedder again = new CountingEmbedder();
        complete(over(again, TestPassages.ALL));
        assertThat(again.count()).isOne();
    }

    @Test
    void refusesTwoPassagesOfOneId() {
        Passage one = TestPassages.guide("a/b", "en", "One", "One.", "One?");
        assertThatThrownBy(() -> over(List.of(one, one)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a/b");
    }

    private Retriever over(Embedder embedder, List<Passage> passages) {
        return new HybridRetriever(
                passages,
                new VectorBuild.Models(
                        language -> language.equals(Language.ENGLISH) ? Optional.of(embedder) : Optional.empty(),
                        data));
    }

    private static void complete(Retriever retriever) {
        try (retriever) {
            retriever.complete().toCompletableFuture().join();
        }
    }

    /** Gives every text a vector of its own and counts. */
    private static final class CountingEmbedder implements Embedder {

        private final AtomicInteger count = new AtomicInteger();
        private final CountDownLatch paused = new CountDownLatch(1);
        private final CountDownLatch resumed = new CountDownLatch(1);
        private int pause = -1;

        void pauseAt(int text) {
            pause = text;
        }

        void awaitPause() throws InterruptedException {
            paused.await();
        }

        void resumeWhen(java.util.function.BooleanSupplier condition) {
            while (!condition.getAsBoolean()) {
                Thread.onSpinWait();
            }
            resumed.countDown();
        }

        int count() {
            return count.get();
        }

        @Override
        public String id() {
            return "counting";
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public float[] embed(String text) {
            if (count.incrementAndGet() == pause) {
                paused.countDown();
                awaitResume();
            }
            double angle = text.hashCode();
            return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
        }

        private void awaitResume() {
            try {
                resumed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
