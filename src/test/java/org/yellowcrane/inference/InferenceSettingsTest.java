package org.yellowcrane.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class InferenceSettingsTest {

    private static final String SECRET = "sk-never-seen";

    @Test
    void goesWithoutAModelWhenNothingIsSet() {
        InferenceSettings settings = settings(Map.of("base-url", "", "api-key", "", "model", ""));

        assertThat(settings.isOn()).isFalse();
        assertThat(settings.problems()).isEmpty();
    }

    @Test
    void takesALocalServiceThatWantsNoKey() {
        InferenceSettings settings = settings(Map.of("base-url", "http://localhost:11434/v1", "model", "qwen3"));

        assertThat(settings.isOn()).isTrue();
        assertThat(settings.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "base-url, localhost:11434, LLM_BASE_URL",
        "base-url, ftp://models.example/v1, LLM_BASE_URL",
        "base-url, https://me:secret@models.example/v1, LLM_BASE_URL",
        "model, '', LLM_MODEL",
        "api-key, <your key>, LLM_API_KEY",
        "api-key, sk never seen, LLM_API_KEY",
        "time.silence, -2s, yellowcrane.inference.time.silence",
        "time.whole, 1h, yellowcrane.inference.time.whole",
        "budget.answer-tokens, 0, yellowcrane.inference.budget.answer-tokens",
        "budget.retries, 9, yellowcrane.inference.budget.retries",
        "price.output, -1, yellowcrane.inference.price.output"
    })
    void namesEachMistakeInOneLine(String key, String value, String named) {
        Map<String, String> all =
                new HashMap<>(Map.of("base-url", "http://localhost/v1", "model", "m", "api-key", SECRET));
        all.put(key, value);

        assertThat(settings(all).problems())
                .singleElement()
                .asString()
                .startsWith(named)
                .contains("expected")
                .doesNotContain("\n");
    }

    @Test
    void tellsAllMistakesAtOnceAndNoSecret() {
        InferenceSettings settings = settings(
                Map.of("base-url", "nowhere", "api-key", SECRET + " ", "time.first", "0s", "budget.calls", "0"));
        List<String> problems = settings.problems();

        FailureAnalysis analysis =
                Objects.requireNonNull(new BrokenSettingsAnalyzer().analyze(new BrokenSettingsException(problems)));

        assertThat(problems).hasSize(4);
        assertThat(analysis.getDescription().lines()).hasSize(4);
        assertThat(analysis.getDescription() + analysis.getAction() + settings).doesNotContain(SECRET);
    }

    private static InferenceSettings settings(Map<String, String> values) {
        Map<String, String> prefixed = new HashMap<>();
        values.forEach((key, value) -> prefixed.put("yellowcrane.inference." + key, value));
        return new Binder(new MapConfigurationPropertySource(prefixed))
                .bindOrCreate("yellowcrane.inference", InferenceSettings.class);
    }
}
