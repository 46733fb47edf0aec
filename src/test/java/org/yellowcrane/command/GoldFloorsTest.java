package org.yellowcrane.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yellowcrane.YellowCrane;
import org.yellowcrane.answer.Answers;

/** Asks the gold questions with the real knowledge. Configured as the test of the whole service is, whose context it shares. */
@SpringBootTest(classes = YellowCrane.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class GoldFloorsTest {

    @Autowired
    private Answers answers;

    @ParameterizedTest
    @CsvSource({
        "knowledge, src/test/resources/gold-floors.yaml",
        "src/test/resources/record-questions, src/test/resources/record-question-floors.yaml"
    })
    void answersAtLeastTheSharesOfTheFloors(Path questions, Path floorsOf) throws IOException {
        answers.complete().toCompletableFuture().join();
        List<Graded> graded = GoldQuestions.read(questions).stream()
                .map(gold -> Graded.ask(answers, gold))
                .toList();
        Map<String, Tally> tallies =
                Tally.by(one -> one.gold().language() + " " + one.gold().part(), graded);
        Map<String, Double> floors = floors(floorsOf);
        assertThat(floors.keySet()).as("every language and part has its floor").isEqualTo(tallies.keySet());
        assertThat(tallies)
                .allSatisfy((key, tally) -> assertThat(tally.percent())
                        .as("%s: %s right", key, tally)
                        .isGreaterThanOrEqualTo(floors.getOrDefault(key, 100.0)));
    }

    private static Map<String, Double> floors(Path file) throws IOException {
        Map<String, Map<String, Map<String, Number>>> read =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        Map<String, Double> floors = new TreeMap<>();
        read.getOrDefault("floors", Map.of())
                .forEach((language, parts) ->
                        parts.forEach((part, floor) -> floors.put(language + " " + part, floor.doubleValue())));
        return floors;
    }
}
