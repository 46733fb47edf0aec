package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the files, reading them ends in problems or in a knowledge base, never in an exception. */
class MutationTest {

    private static final int ROUNDS = 40;
    private static final long SEED = 20261124;

    /** What breaks parsers: syntax of YAML, templates and headings, and what looks like a value but is none. */
    private static final List<String> SNIPPETS = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            "- ",
            "\n",
            "\n  ",
            "'",
            "\"",
            "''",
            "|",
            ">",
            "&a ",
            "*a",
            "!!x ",
            "%",
            "---\n",
            "\t",
            "#",
            "## x {#y}\n",
            "? ",
            "{name}",
            "{count, plural, other {#}}",
            "{0}",
            "99999999999999999999",
            "-1",
            "0000-00-00",
            "\u0000",
            "\uFEFF",
            "\uD83D\uDE00",
            "null",
            "~",
            "~: ~\n",
            "<<: *a\n",
            "1. ",
            "万",
            "9".repeat(400));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources.yaml",
                "regions.yaml",
                SampleFolder.SHAPE,
                SampleFolder.RECORDS,
                SampleFolder.ENGLISH,
                "collections/key-figures/records.yaml",
                "guides/stay/topic.yaml",
                "guides/stay/en.md"
            })
    void neverThrows(String file, @TempDir Path root) throws IOException {
        SampleFolder folder = SampleFolder.in(root);
        byte[] good = folder.text(file).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(SEED + file.hashCode());
        for (int i = 0; i < ROUNDS; i++) {
            Files.write(root.resolve(file), mutated(good, random));
            KnowledgeLoader.Result result = folder.load();
            boolean hasErrors =
                    result.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
            assertThat(result.knowledge().isPresent()).isNotEqualTo(hasErrors);
        }
    }

    private static byte[] mutated(byte[] good, Random random) {
        int at = random.nextInt(good.length);
        int end = Math.min(good.length, at + random.nextInt(30));
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(good, at);
            case 1 -> spliced(good, at, end, new byte[0]);
            case 2 -> spliced(good, at, at, Arrays.copyOfRange(good, at, end));
            case 3 -> {
                byte[] noise = new byte[1 + random.nextInt(4)];
                random.nextBytes(noise);
                yield spliced(good, at, end, noise);
            }
            default ->
                spliced(
                        good,
                        at,
                        at,
                        SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static byte[] spliced(byte[] text, int from, int to, byte[] fresh) {
        byte[] result = new byte[from + fresh.length + text.length - to];
        System.arraycopy(text, 0, result, 0, from);
        System.arraycopy(fresh, 0, result, from, fresh.length);
        System.arraycopy(text, to, result, from + fresh.length, text.length - to);
        return result;
    }
}
