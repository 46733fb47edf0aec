package org.yellowcrane.inference;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the language model.
 *
 * @param baseUrl where an OpenAI-compatible service listens, such as {@code http://localhost:11434/v1}; blank: no model
 * @param apiKey its secret; blank where it asks for none
 * @param model the model's name there
 * @param time how long a model may take
 * @param budget how much a model may use
 * @param price what its tokens cost
 */
@ConfigurationProperties(prefix = "yellowcrane.inference", ignoreUnknownFields = false)
record InferenceSettings(
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String model,
        @DefaultValue Time time,
        @DefaultValue Budget budget,
        @DefaultValue Price price) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /**
     * How long a model may take before the answer is written without it.
     *
     * @param connect until its service accepts a connection
     * @param first until the first token of a reply
     * @param silence between two tokens
     * @param whole from the question to the last token, with all calls that one answer needs
     */
    record Time(
            @DefaultValue("1s") Duration connect,
            @DefaultValue("6s") Duration first,
            @DefaultValue("2s") Duration silence,
            @DefaultValue("20s") Duration whole) {}

    /**
     * How much a model may use.
     *
     * @param answerTokens the longest reply
     * @param dayTokens read and written in one day in the city, after which answers come without the model; 0: no limit
     * @param calls how many may run at once; answers beyond come without the model
     * @param retries how often a call that failed before its first token is repeated
     */
    record Budget(
            @DefaultValue("800") int answerTokens,
            @DefaultValue("0") long dayTokens,
            @DefaultValue("500") int calls,
            @DefaultValue("1") int retries) {}

    /**
     * What a million tokens cost, in any currency.
     *
     * @param input tokens read
     * @param output tokens written
     */
    record Price(
            @DefaultValue("0") BigDecimal input,
            @DefaultValue("0") BigDecimal output) {}

    InferenceSettings {
        baseUrl = baseUrl.strip();
        apiKey = apiKey.strip();
        model = model.strip();
    }

    /** Whether a model is wanted. */
    boolean isOn() {
        return !baseUrl.isEmpty();
    }

    /** What is wrong with them, one line each: the key and the form expected. No line repeats a secret. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (isOn()) {
            demand(
                    problems,
                    isAddress(baseUrl),
                    "LLM_BASE_URL: expected http:// or https://, a host, and perhaps a path such as /v1");
            demand(problems, !model.isEmpty(), "LLM_MODEL: expected the name of a model, for LLM_BASE_URL is set");
            demand(
                    problems,
                    isSecret(apiKey),
                    "LLM_API_KEY: expected a key without spaces, or nothing where the service asks for none; this is a placeholder or broken");
        }
        span(problems, "time.connect", time.connect);
        span(problems, "time.first", time.first);
        span(problems, "time.silence", time.silence);
        span(problems, "time.whole", time.whole);
        range(problems, "budget.answer-tokens", budget.answerTokens, 50, 8_000);
        range(problems, "budget.day-tokens", budget.dayTokens, 0, Long.MAX_VALUE);
        range(problems, "budget.calls", budget.calls, 1, 10_000);
        range(problems, "budget.retries", budget.retries, 0, 3);
        demand(problems, price.input.signum() >= 0, "yellowcrane.inference.price.input: expected a number from 0");
        demand(problems, price.output.signum() >= 0, "yellowcrane.inference.price.output: expected a number from 0");
        return problems;
    }

    private static void span(List<String> problems, String key, Duration value) {
        demand(
                problems,
                !value.isNegative() && !value.isZero() && value.compareTo(LONGEST) <= 0,
                "yellowcrane.inference." + key + ": expected a time from 1ms to 5m");
    }

    private static void range(List<String> problems, String key, long value, long least, long most) {
        String bound = most == Long.MAX_VALUE ? "" : " to " + most;
        demand(
                problems,
                value >= least && value <= most,
                "yellowcrane.inference." + key + ": expected a whole number from " + least + bound);
    }

    private static void demand(List<String> problems, boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean isSecret(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return key.chars().allMatch(c -> c > ' ' && c < 127)
                && !lower.startsWith("<")
                && !lower.contains("changeme")
                && !lower.contains("your-")
                && !lower.contains("your_");
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "InferenceSettings[baseUrl=%s, model=%s, time=%s, budget=%s, price=%s]"
                .formatted(baseUrl, model, time, budget, price);
    }
}
