package org.yellowcrane.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {

    @TempDir
    private Path folder;

    private VectorCache open() {
        return new VectorCache(folder.resolve("new").resolve("model.vectors"), 3);
    }

    private VectorCache filled() throws IOException {
        VectorCache cache = open();
        for (int i = 0; i < 5; i++) {
            cache.put("text " + i, new float[] {i, i + 0.5f, -i});
        }
        cache.write();
        return cache;
    }

    private long held() {
        VectorCache cache = open();
        return Arrays.stream(new int[] {0, 1, 2, 3, 4})
                .filter(i -> cache.get("text " + i).isPresent())
                .count();
    }

    @Test
    void keepsVectorsByTheirText() throws IOException {
        filled();
        assertThat(open().get("text 2")).hasValue(new float[] {2, 2.5f, -2});
        assertThat(open().get("another text")).isEmpty();
    }

    @Test
    void losesOneVectorToADamagedByte() throws IOException {
        filled();
        Path file = folder.resolve("new").resolve("model.vectors");
        byte[] bytes = Files.readAllBytes(file);
        bytes[70] ^= 4;
        Files.write(file, bytes);
        assertThat(held()).isEqualTo(4);
    }

    @Test
    void losesOneVectorToAnInterruptedWriteAndGoesOnBehindIt() throws IOException {
        filled();
        Path file = folder.resolve("new").resolve("model.vectors");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 5));
        assertThat(held()).isEqualTo(4);

        VectorCache again = open();
        again.put("text 4", new float[] {1, 2, 3});
        again.write();
        assertThat(held()).isEqualTo(5);
    }

    @Test
    void startsAnewWhereTheFileIsSomethingElse() throws IOException {
        Files.createDirectories(folder.resolve("new"));
        Files.writeString(folder.resolve("new").resolve("model.vectors"), "not a vector at all ".repeat(40));
        assertThat(held()).isZero();
        filled();
        assertThat(held()).isEqualTo(5);
    }

    @Test
    void addsToWhatAnotherProcessWrote() throws IOException {
        VectorCache one = open();
        VectorCache other = open();
        one.put("text 0", new float[3]);
        other.put("text 1", new float[3]);
        one.write();
        other.write();
        assertThat(held()).isEqualTo(2);
    }
}
