package org.yellowcrane.inference;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The language model, if one is configured. Safe for concurrent use. */
@Component
@EnableConfigurationProperties(InferenceSettings.class)
public class LanguageModels {

    private final Optional<LanguageModel> configured;

    LanguageModels(InferenceSettings settings, Clock clock, ObjectProvider<MeterRegistry> registry) {
        List<String> problems = settings.problems();
        if (!problems.isEmpty()) {
            throw new BrokenSettingsException(problems);
        }
        this.configured = settings.isOn()
                ? Optional.of(of(settings, clock, registry.getIfAvailable(SimpleMeterRegistry::new)))
                : Optional.empty();
    }

    static LanguageModel of(InferenceSettings settings, Clock clock, MeterRegistry registry) {
        return new LanguageModel(
                settings,
                new ModelService(settings),
                new Rest(clock),
                new DayBudget(settings.budget().dayTokens(), clock),
                new ModelMetrics(registry, settings.price()));
    }

    /** The model, if one is configured. */
    public Optional<LanguageModel> configured() {
        return configured;
    }
}
