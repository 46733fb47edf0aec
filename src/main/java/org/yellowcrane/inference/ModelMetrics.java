package org.yellowcrane.inference;

import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.util.Locale;

/** Counts calls, tokens and cost. Safe for concurrent use. */
final class ModelMetrics {

    private static final double MILLION = 1e6;

    private final MeterRegistry registry;
    private final InferenceSettings.Price price;

    ModelMetrics(MeterRegistry registry, InferenceSettings.Price price) {
        this.registry = registry;
        this.price = price;
    }

    void record(String purpose, String outcome, Usage usage) {
        registry.timer("yellowcrane.model.time", "purpose", purpose, "outcome", outcome)
                .record(usage.time());
        registry.counter("yellowcrane.model.requests", "purpose", purpose).increment(usage.calls());
        tokens(purpose, Direction.INPUT, usage.inputTokens(), price.input());
        tokens(purpose, Direction.OUTPUT, usage.outputTokens(), price.output());
    }

    private void tokens(String purpose, Direction direction, long count, BigDecimal perMillion) {
        String way = direction.name().toLowerCase(Locale.ROOT);
        registry.counter("yellowcrane.model.tokens", "purpose", purpose, "direction", way)
                .increment((double) count);
        registry.counter("yellowcrane.model.cost", "purpose", purpose, "direction", way)
                .increment(count * perMillion.doubleValue() / MILLION);
    }

    private enum Direction {
        INPUT,
        OUTPUT
    }
}
