package org.yellowcrane.inference;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Adds up what the calls of one assignment use. Not safe for concurrent use. */
final class Meter {

    /** Between English, at four characters a token, and Chinese, at one to one and a half. */
    private static final int CHARACTERS_PER_TOKEN = 3;

    private int calls;
    private long input;
    private long output;

    /** Counts a call by what its service says, or by its length where the service says nothing. */
    void add(ChatRequest request, int written, @Nullable TokenUsage counted) {
        calls++;
        Integer read = counted == null ? null : counted.inputTokenCount();
        Integer wrote = counted == null ? null : counted.outputTokenCount();
        input += read != null ? read : request.messages().toString().length() / CHARACTERS_PER_TOKEN;
        output += wrote != null ? wrote : written / CHARACTERS_PER_TOKEN;
    }

    Usage usage(Duration time) {
        return new Usage(calls, input, output, time);
    }
}
