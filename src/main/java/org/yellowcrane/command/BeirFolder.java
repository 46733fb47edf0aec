package org.yellowcrane.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.Provenance;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A collection of passages and questions in the layout of BEIR (Thakur et al., 2021): {@code corpus.jsonl}, {@code queries.jsonl},
 * {@code qrels/test.tsv}, and {@code meta.json} with the language.
 *
 * @param name the folder's name
 * @param language the language of its texts
 * @param passages what is searched
 * @param questions those of which the right passages are known
 */
public record BeirFolder(String name, Language language, List<Passage> passages, List<Question> questions) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The passages claim nothing of the knowledge base's kind. */
    private static final Provenance NONE =
            new Provenance(List.of(), PartialDate.of(LocalDate.EPOCH), null, null, Provenance.Confidence.HIGH);

    /**
     * A question of a collection.
     *
     * @param id its id there
     * @param text the question
     * @param answers the right answers as they stand in the passages; empty if unknown
     * @param relevant ids of the right passages; not empty
     */
    public record Question(String id, String text, List<String> answers, Set<String> relevant) {}

    public BeirFolder {
        passages = List.copyOf(passages);
        questions = List.copyOf(questions);
    }

    /**
     * Reads a folder.
     *
     * @param language the language of its texts, where {@code meta.json} does not tell or is to be overruled
     * @throws IOException if a file is missing or has another form; the message names it
     */
    public static BeirFolder read(Path folder, @Nullable Language language) throws IOException {
        Language read = language == null ? languageOf(folder.resolve("meta.json")) : language;
        Map<String, Set<String>> relevant = relevant(judgements(folder));
        List<Passage> passages = new ArrayList<>();
        for (JsonNode line : lines(folder.resolve("corpus.jsonl"))) {
            passages.add(new Passage(
                    line.path("_id").asString(),
                    read,
                    line.path("title").asString(""),
                    line.path("text").asString(""),
                    NONE));
        }
        List<Question> questions = new ArrayList<>();
        for (JsonNode line : lines(folder.resolve("queries.jsonl"))) {
            String id = line.path("_id").asString();
            List<String> answers = new ArrayList<>();
            line.path("metadata").path("answers").forEach(answer -> answers.add(answer.asString()));
            if (relevant.containsKey(id)) {
                questions.add(new Question(id, line.path("text").asString(), answers, relevant.get(id)));
            }
        }
        return new BeirFolder(folder.toAbsolutePath().normalize().getFileName().toString(), read, passages, questions);
    }

    /** This collection without some of its passages; the questions stay. */
    public BeirFolder without(Set<String> gone) {
        return new BeirFolder(
                name,
                language,
                passages.stream()
                        .filter(passage -> !gone.contains(passage.id()))
                        .toList(),
                questions);
    }

    private static Path judgements(Path folder) {
        Path flat = folder.resolve("qrels.tsv");
        return Files.exists(flat) ? flat : folder.resolve("qrels").resolve("test.tsv");
    }

    private static Language languageOf(Path meta) throws IOException {
        try {
            String tag = JSON.readTree(Files.readString(meta)).path("language").asString("");
            // Scripts and regions do not matter here: the analyzers fold scripts.
            return new Language(tag.split("-", 2)[0]);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(meta + " does not tell the language: " + e.getMessage(), e);
        }
    }

    private static Map<String, Set<String>> relevant(Path file) throws IOException {
        Map<String, Set<String>> relevant = new HashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != 3) {
                throw new IOException(file + ", line " + (i + 1) + ": expected three cells separated by tabs");
            }
            if (Double.parseDouble(cells[2].strip()) > 0) {
                relevant.computeIfAbsent(cells[0], id -> new TreeSet<>()).add(cells[1]);
            }
        }
        return relevant;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            try {
                if (!line.isBlank()) {
                    nodes.add(JSON.readTree(line));
                }
            } catch (JacksonException e) {
                throw new IOException(file + ", line " + number + ": " + e.getOriginalMessage(), e);
            }
        }
        return nodes;
    }
}
