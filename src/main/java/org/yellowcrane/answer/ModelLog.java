package org.yellowcrane.answer;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yellowcrane.inference.Usage;

/** Keeps a record of each use of a language model: how it went and what was dropped, but nothing of what was asked or written. */
final class ModelLog {

    private static final Logger LOG = LoggerFactory.getLogger(ModelLog.class);

    private final MeterRegistry registry;

    ModelLog(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * A use of a model.
     *
     * @param prompt which prompt, as its name
     * @param hash which version of it
     * @param model which model
     * @param outcome {@code ok}, or why nothing came of it
     * @param usage what it took
     * @param verdicts how many sentences were kept, and how many were dropped for each fault
     */
    record Use(String prompt, String hash, String model, String outcome, Usage usage, Map<String, Integer> verdicts) {

        /** How many sentences were dropped; one with two faults counts in both. */
        int dropped() {
            return verdicts.entrySet().stream()
                    .filter(verdict -> !verdict.getKey().equals(KEPT))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /** The verdict on a sentence that stands. */
    static final String KEPT = "kept";

    void record(Use use) {
        use.verdicts()
                .forEach((verdict, count) -> registry.counter("yellowcrane.model.sentences", "verdict", verdict)
                        .increment(count));
        registry.counter("yellowcrane.model.uses", "purpose", use.prompt(), "outcome", use.outcome())
                .increment();
        if (LOG.isInfoEnabled()) {
            LOG.atInfo()
                    .addKeyValue("prompt", use.prompt())
                    .addKeyValue("promptHash", use.hash())
                    .addKeyValue("model", use.model())
                    .addKeyValue("outcome", use.outcome())
                    .addKeyValue("calls", use.usage().calls())
                    .addKeyValue("inputTokens", use.usage().inputTokens())
                    .addKeyValue("outputTokens", use.usage().outputTokens())
                    .addKeyValue("millis", use.usage().time().toMillis())
                    .addKeyValue("verdicts", new TreeMap<>(use.verdicts()))
                    .addKeyValue("dropped", use.dropped())
                    .log(
                            "Model {} {} ({} {}): {} calls, {}+{} tokens, {} ms, sentences {}",
                            use.model(),
                            use.outcome(),
                            use.prompt(),
                            use.hash(),
                            use.usage().calls(),
                            use.usage().inputTokens(),
                            use.usage().outputTokens(),
                            use.usage().time().toMillis(),
                            new TreeMap<>(use.verdicts()));
        }
    }
}
