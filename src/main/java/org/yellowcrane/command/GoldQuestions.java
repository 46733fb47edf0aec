package org.yellowcrane.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;

/** The bot's exam: {@code knowledge/gold/<language>.yaml}. */
final class GoldQuestions {

    private static final LoaderOptions OPTIONS = new LoaderOptions();

    private GoldQuestions() {}

    /**
     * A question with what a right answer must say.
     *
     * @param language the language it is asked in
     * @param id unique in its file
     * @param part {@code dev}, on which the bot may be tuned, or {@code test}
     * @param category the kind of question
     * @param turns what the user asked before
     * @param question what is asked
     * @param outcomes codes of the outcomes that are right
     * @param contains each must be in the answer; alternatives separated by a bar
     * @param excludes none may be in the answer
     * @param evidence records ({@code collection/id}) and sections ({@code topic#section}) of which each supports a right answer
     * @param on the day on which it is asked, if that matters
     */
    record Gold(
            Language language,
            String id,
            String part,
            String category,
            List<String> turns,
            String question,
            List<String> outcomes,
            List<String> contains,
            List<String> excludes,
            List<String> evidence,
            Optional<LocalDate> on) {}

    /**
     * Reads all gold questions of a knowledge folder.
     *
     * @throws IllegalArgumentException if a file is no list of questions
     */
    static List<Gold> read(Path knowledge) throws IOException {
        List<Gold> gold = new ArrayList<>();
        try (var files = Files.list(knowledge.resolve("gold"))) {
            for (Path file : new TreeSet<>(files.toList())) {
                String name = file.getFileName().toString();
                if (name.endsWith(".yaml")) {
                    gold.addAll(read(file, new Language(name.replace(".yaml", ""))));
                }
            }
        }
        return gold;
    }

    private static List<Gold> read(Path file, Language language) throws IOException {
        Object items = new Yaml(new SafeConstructor(OPTIONS)).load(Files.readString(file));
        if (!(items instanceof List<?> list)) {
            throw new IllegalArgumentException(file + " is no list of questions");
        }
        List<Gold> gold = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException(file + " holds something that is no question");
            }
            gold.add(new Gold(
                    language,
                    text(map, "id"),
                    text(map, "part"),
                    text(map, "category"),
                    texts(map.get("turns")),
                    text(map, "question"),
                    texts(map.get("outcome")),
                    texts(map.get("contains")),
                    texts(map.get("excludes")),
                    texts(map.get("evidence")),
                    Optional.ofNullable(map.get("on")).map(GoldQuestions::day)));
        }
        return gold;
    }

    private static LocalDate day(Object on) {
        return on instanceof java.util.Date date
                ? LocalDate.ofInstant(date.toInstant(), java.time.ZoneOffset.UTC)
                : PartialDate.parse(String.valueOf(on)).earliest();
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("A gold question lacks " + key + ": " + map);
        }
        return String.valueOf(value);
    }

    private static List<String> texts(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
