package org.yellowcrane.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTest {

    private static final String GOOD = "Translate.\n---\n{{question}}";

    static Set<String> names() {
        return Prompt.PLACES.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPromptFillsItsPlacesAndLeavesNone(String name) {
        Prompt prompt = Prompt.of(name);
        Map<String, String> values = Prompt.PLACES.getOrDefault(name, Set.of()).stream()
                .collect(Collectors.toMap(place -> place, place -> "<" + place + ">"));

        assertThat(prompt.instructions(values) + prompt.material(values)).doesNotContain("{{", "}}");
    }

    @Test
    void everyFileIsAPromptThatIsUsed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("prompts"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".md")))
                    .containsExactlyInAnyOrderElementsOf(
                            names().stream().map(name -> name + ".md").toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Translate.\n---\nnothing",
                "Translate {{lnguage}}.\n---\n{{question}}",
                "Translate.\n{{question}}",
                "Translate.\n---\n{{question}}\n---\n",
                "Translate {{ question }}.\n---\n{{question}}"
            })
    void refusesAFileWithWrongPlaces(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prompt.parse("translate", text))
                .withMessageStartingWith("prompts/translate.md: expected");
    }

    @Test
    void fillsInNothingTwice() {
        assertThat(Prompt.parse("translate", GOOD).material(Map.of("question", "{{question}} $1")))
                .isEqualTo("{{question}} $1");
    }

    @Test
    void tellsVersionsApart() {
        assertThat(Prompt.parse("translate", GOOD).hash())
                .hasSize(12)
                .isNotEqualTo(Prompt.parse("translate", GOOD + "\n").hash());
    }
}
