package org.yellowcrane.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yellowcrane.language.Language;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchmarkCommandTest {

    @TempDir
    private Path temporary;

    private Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void writeACollection() throws IOException {
        folder = Files.createDirectories(temporary.resolve("towers"));
        Files.createDirectories(folder.resolve("qrels"));
        Files.writeString(folder.resolve("meta.json"), "{\"name\": \"towers\", \"language\": \"pt-BR\"}");
        Files.write(
                folder.resolve("corpus.jsonl"),
                List.of(
                        "{\"_id\": \"d1\", \"title\": \"\", \"text\": \"A torre foi construída em 1985. Fica na colina.\"}",
                        "{\"_id\": \"d2\", \"title\": \"\", \"text\": \"A ponte tem mil metros. Liga as duas margens.\"}",
                        "{\"_id\": \"d3\", \"title\": \"Museu\", \"text\": \"O museu guarda sinos de bronze.\"}",
                        "{\"_id\": \"d4\", \"title\": \"\", \"text\": \"O lago é o maior da cidade.\"}"));
        Files.write(
                folder.resolve("queries.jsonl"),
                List.of(
                        "{\"_id\": \"q1\", \"text\": \"Quando foi construída a torre?\", \"metadata\": {\"answers\": [\"1985\"]}}",
                        "{\"_id\": \"q2\", \"text\": \"Quantos metros tem a ponte?\", \"metadata\": {\"answers\": [\"mil  metros\"]}}",
                        "{\"_id\": \"q3\", \"text\": \"O que guarda o museu?\"}",
                        "{\"_id\": \"q4\", \"text\": \"Qual é o maior lago?\"}",
                        "{\"_id\": \"q5\", \"text\": \"Sem passagem\"}"));
        Files.write(
                folder.resolve("qrels").resolve("test.tsv"),
                List.of("query-id\tcorpus-id\tscore", "q1\td1\t1", "q2\td2\t1", "q3\td3\t1", "q4\td4\t1", "q4\td1\t0"));
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        BenchmarkCommand command = new BenchmarkCommand(out, new Progress(out, false));
        return new CommandLine(command).execute(arguments);
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void measuresOurSearchInJson() {
        assertThat(run("--json", "--abstain", "--data", folder.toString())).isZero();
        JsonNode ours = json().path("towers").path("yellow-crane");
        assertThat(ours.path("questions").asInt()).isEqualTo(4);
        assertThat(ours.path("recallAt1").asDouble()).isEqualTo(1);
        assertThat(ours.path("quoteHit").asDouble()).isEqualTo(1);
        assertThat(ours.path("quoteLength").asDouble()).isPositive();
        assertThat(ours.path("auroc").asDouble()).isBetween(0.5, 1.0);
        assertThat(ours.has("rejectedAt5")).isTrue();
        assertThat(ours.has("rejectedAt10")).isTrue();
    }

    @Test
    void measuresPeersInTheSameRun() {
        assertThat(run("--json", "--peers", "--data", folder.toString())).isZero();
        assertThat(json().path("towers").propertyNames())
                .containsExactly("yellow-crane", "bm25", "icu-bigrams", "easy-rag", "rrf", "convex-0.2");
    }

    @Test
    void printsATableWithTheErrorAgainstTheBestPeer() {
        assertThat(run("--peers", "--data", folder.toString())).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("towers +yellow-crane +4 +1.0000")
                .contains("error at rank 1 divided by the best peer's: mean 0.000");
    }

    @Test
    void takesTheLanguageOfTheOptionBeforeThatOfTheFolder() throws IOException {
        assertThat(BeirFolder.read(folder, null).language()).isEqualTo(new Language("pt"));
        assertThat(BeirFolder.read(folder, Language.ENGLISH).language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void namesTheFileAndLineThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), "{}\n{broken\n");
        assertThatThrownBy(() -> BeirFolder.read(folder, null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("corpus.jsonl, line 2");
    }
}
