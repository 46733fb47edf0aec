package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class KnowledgeStoreTest {

    private SampleFolder folder;
    private KnowledgeStore store;

    @BeforeEach
    void open(@TempDir Path root) {
        folder = SampleFolder.in(root);
        store = open();
    }

    private KnowledgeStore open() {
        return new KnowledgeStore(new KnowledgeSettings(folder.root, Duration.ZERO), SampleFolder.loader());
    }

    private String published() {
        return String.valueOf(
                store.current().sources().values().iterator().next().published());
    }

    @Test
    void takesUpAnEditAtTheSecondLook() {
        KnowledgeBase before = store.current();
        folder.replace("sources.yaml", "2025-12-27", "2025-12-26");
        store.poll();
        assertThat(store.current()).isSameAs(before);
        store.poll();
        assertThat(published()).isEqualTo("2025-12-26");
    }

    @Test
    void waitsWhileFilesAreStillBeingWritten() {
        folder.replace("sources.yaml", "2025-12-27", "2025-12");
        store.poll();
        folder.replace("sources.yaml", "published: 2025-12", "published: 2025");
        store.poll();
        assertThat(published()).isEqualTo("2025-12-27");
        store.poll();
        assertThat(published()).isEqualTo("2025");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void keepsServingAfterABrokenEditAndReportsItOnce(CapturedOutput output) {
        KnowledgeBase before = store.current();
        folder.replace("sources.yaml", "2025-12-27", "2025-02-30");
        for (int i = 0; i < 5; i++) {
            store.poll();
        }
        assertThat(store.current()).isSameAs(before);
        assertThat(output.toString()).containsOnlyOnce("sources.yaml:5: expected a date that exists");
        folder.replace("sources.yaml", "2025-02-30", "2025-02-20");
        store.poll();
        store.poll();
        assertThat(published()).isEqualTo("2025-02-20");
    }

    @Test
    void keepsServingWhenTheFolderIsGone() throws IOException {
        KnowledgeBase before = store.current();
        Files.move(folder.root.resolve("collections"), folder.root.resolve(".away"));
        Files.delete(folder.root.resolve("regions.yaml"));
        store.poll();
        store.poll();
        assertThat(store.current()).isSameAs(before);
    }

    @Test
    void tellsListenersBeforeTheSwap() {
        KnowledgeBase before = store.current();
        List<KnowledgeBase> told = new ArrayList<>();
        store.onChange(fresh -> {
            assertThat(store.current()).isSameAs(before);
            told.add(fresh);
        });
        folder.replace("sources.yaml", "2025-12-27", "2025-12-26");
        store.poll();
        store.poll();
        assertThat(told).containsExactly(store.current());
    }

    @Test
    void keepsTheOldOneWhenAListenerThrows() {
        KnowledgeBase before = store.current();
        store.onChange(fresh -> {
            throw new IllegalStateException("no room for the index");
        });
        folder.replace("sources.yaml", "2025-12-27", "2025-12-26");
        store.poll();
        store.poll();
        assertThat(store.current()).isSameAs(before);
    }

    @Test
    void doesNotReplaceAnythingWhenFilesAreOnlyTouched() throws IOException {
        KnowledgeBase before = store.current();
        store.onChange(fresh -> {
            throw new AssertionError("nothing has changed");
        });
        Files.setLastModifiedTime(folder.root.resolve("sources.yaml"), FileTime.fromMillis(0));
        store.poll();
        store.poll();
        assertThat(store.current()).isSameAs(before);
    }

    @Test
    void refusesToOpenBrokenKnowledgeAndNamesEveryProblem() {
        folder.replace("sources.yaml", "2025-12-27", "2025-02-30")
                .replace(SampleFolder.RECORDS, "country: DE", "country: GER");
        assertThatThrownBy(this::open)
                .isInstanceOf(BrokenKnowledgeException.class)
                .hasMessageContaining("\n    " + SampleFolder.RECORDS + ":4: expected a country's ISO code")
                .hasMessageContaining("\n    sources.yaml:5: expected a date");
    }
}
