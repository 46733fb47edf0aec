package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the largest size that are read, made to exhaust the stack or the patience of a reader. */
class PathologicalFilesTest {

    /** Far more than a good file takes, far less than a quadratic algorithm would. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int SIZE = 600_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9",
                "1.",
                "1,",
                "1万",
                "a-",
                "a",
                "a@",
                ".a",
                "{a,select,other{",
                "[",
                "<a",
                "{",
                " ",
                "?",
                "- ",
                "&",
                "零",
                "+86 ",
                "1 May ",
                "''"
            })
    void areRefusedOrReadInTime(String piece, @TempDir Path root) {
        SampleFolder folder = SampleFolder.in(root);
        String bomb = "x" + piece.repeat(SIZE / (3 * piece.length())) + "x";
        String quoted = "\"" + bomb + "\"";
        folder.replace("guides/stay/en.md", "2. Bring your passport.", "2. " + bomb + "\n\n## " + bomb)
                .replace(SampleFolder.RECORDS, "en: Freight trains have come since 2014.", "en: " + quoted)
                .replace(SampleFolder.RECORDS, "status: active", "status: " + quoted)
                .replace(
                        "collections/key-figures/records.yaml",
                        "en: \"Wuhan has {value} sister cities.\"",
                        "en: " + quoted)
                .replace(SampleFolder.ENGLISH, "\"The phone of {name} is {phones}.\"", quoted)
                .replace("sources.yaml", "id: daily-2025", "id: " + quoted)
                .replace("regions.yaml", "en: [USA, America]", "en: [" + bomb + "]");
        KnowledgeLoader.Result result = assertTimeoutPreemptively(PATIENCE, folder::load);
        assertThat(result.problems()).isNotEmpty();
    }
}
