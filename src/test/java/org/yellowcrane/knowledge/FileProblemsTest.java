package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileProblemsTest {

    private SampleFolder folder;

    @BeforeEach
    void write(@TempDir Path root) {
        folder = SampleFolder.in(root);
    }

    @Test
    void acceptsTheSample() {
        assertThat(folder.errors()).isEmpty();
        assertThat(folder.load().knowledge()).isPresent();
    }

    @Test
    void acceptsByteOrderMarksAndCarriageReturns() {
        folder.write("sources.yaml", "\uFEFF" + folder.text("sources.yaml").replace("\n", "\r\n"));
        folder.write(
                "guides/stay/en.md", "\uFEFF" + folder.text("guides/stay/en.md").replace("\n", "\r\n"));
        assertThat(folder.errors()).isEmpty();
    }

    @Test
    void readsScalarsAsTheyAreWritten() {
        folder.replace(SampleFolder.RECORDS, "country: JP", "country: NO");
        KnowledgeRecord record =
                folder.knowledge().record(new RecordId("sister-cities", "oita")).orElseThrow();
        assertThat(record.value("country")).contains(new Value.Country("NO"));
    }

    @Test
    void namesTheLineOfBrokenYaml() {
        folder.append("sources.yaml", "- id: [open\n");
        assertThat(folder.errors()).singleElement().asString().startsWith("sources.yaml:7: not valid YAML");
    }

    @Test
    void refusesTabs() {
        folder.replace("sources.yaml", "  title:", "\ttitle:").assertError("sources.yaml", "title:", "a tab");
    }

    @Test
    void refusesDuplicateKeys() {
        folder.replace("sources.yaml", "  published:", "  title: again\n  published:")
                .assertError("sources.yaml", "again", "the key 'title' stands here a second time; first on line 3");
    }

    @Test
    void refusesAnchorsAndAliases() {
        folder.replace("sources.yaml", "title: ", "title: &a ").assertError("sources.yaml", "&a", "anchors");
        folder.replace("sources.yaml", "title: &a ", "title: *a #").assertError("sources.yaml", "*a", "aliases");
    }

    @Test
    void refusesTags() {
        folder.replace("sources.yaml", "title: ", "title: !!java.net.URL ")
                .assertError("sources.yaml", "!!java", "tags");
    }

    @Test
    void refusesASecondDocument() {
        folder.append("sources.yaml", "---\n- id: other\n").assertError("sources.yaml", "---", "second document");
    }

    @Test
    void refusesFilesOverTwoMegabytes() {
        folder.append("sources.yaml", "# " + "x".repeat(2_000_000)).assertError("sources.yaml", "larger than 2 MB");
    }

    @Test
    void refusesLinksOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.yaml"), "- id: secret\n");
        Files.createSymbolicLink(folder.root.resolve("sources-2.yaml"), secret);
        folder.assertError("sources-2.yaml", "leads out of the knowledge folder");
    }

    @Test
    void refusesLinkedFolders(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.root.resolve("guides/other"), elsewhere);
        folder.assertError("guides/other", "leads out of the knowledge folder");
    }

    @Test
    void followsLinksWithinTheFolder() throws IOException {
        Files.createDirectory(folder.root.resolve(".data"));
        Files.move(folder.root.resolve("sources.yaml"), folder.root.resolve(".data/sources.yaml"));
        Files.createSymbolicLink(folder.root.resolve("sources.yaml"), Path.of(".data/sources.yaml"));
        assertThat(folder.errors()).isEmpty();
    }

    @Test
    void namesTheLineOfBrokenBytes() throws IOException {
        byte[] bytes = "- id: a\n  title: \u00FC\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.root.resolve("sources-2.yaml"), bytes);
        assertThat(folder.errors()).containsExactly("sources-2.yaml:2: not UTF-8: broken characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u200B", "\u202E", "\u2066", "\uFEFF", "\u00AD", "\uDB40\uDC41", "\u3164", "\uFE0F", "\u0000"})
    void refusesHiddenCharacters(String hidden) {
        folder.replace("guides/stay/en.md", "passport", "pass" + hidden + "port")
                .assertError("guides/stay/en.md", "Bring your", "hidden character U+");
    }

    @Test
    void refusesHiddenCharactersWrittenAsEscapes() {
        folder.replace("sources.yaml", "Changjiang Daily", "\"Changjiang\\u200BDaily\"")
                .assertError("sources.yaml", "Changjiang", "hidden character U+200B");
    }

    @Test
    void refusesEndlessNesting() {
        folder.write("sources.yaml", "[".repeat(100_000));
        assertThat(folder.errors()).singleElement().asString().contains("nested more than 20 levels deep");
    }

    @Test
    void hintsAtTheKeyThatWasMeant() {
        folder.replace("sources.yaml", "published:", "publised:")
                .assertError("sources.yaml", "publised", "unknown key 'publised' (did you mean 'published'?)");
    }

    @Test
    void refusesUnknownLanguages() {
        folder.write("collections/sister-cities/it.yaml", "name: Gemelle\n")
                .assertError("collections/sister-cities/it.yaml", "unknown file");
    }

    @Test
    void warnsOfFilesThatNobodyReads() {
        folder.write("region.yaml", "home: x\n");
        assertThat(folder.warnings())
                .contains("region.yaml: warning: is not read: no part of the knowledge has this name");
    }

    @Test
    void ignoresHiddenAndBackupFilesAndTheExam() {
        String revision = folder.knowledge().revision();
        folder.write(".sources.yaml.swp", "x").write("sources.yaml~", "x").write("gold/en.yaml", "x");
        assertThat(folder.knowledge().revision()).isEqualTo(revision);
    }

    @Test
    void reportsAMissingFolder(@TempDir Path elsewhere) {
        assertThat(SampleFolder.loader().load(elsewhere.resolve("nowhere")).problems())
                .anyMatch(problem -> problem.reason().contains("the knowledge folder does not exist"));
    }

    @Test
    void reportsEverythingAtOnceInOrder() {
        folder.replace("sources.yaml", "published: 2025-12-27", "published: 2025-02-30")
                .replace(SampleFolder.RECORDS, "country: DE", "country: GER")
                .replace(SampleFolder.RECORDS, "country: JP", "country: Japan")
                .replace("guides/stay/en.md", "2. Bring", "3. Bring");
        assertThat(folder.errors())
                .extracting(error -> error.substring(0, error.indexOf(": ")))
                .containsExactly(
                        SampleFolder.RECORDS + ":4",
                        SampleFolder.RECORDS + ":13",
                        "guides/stay/en.md:10",
                        "sources.yaml:5");
    }
}
