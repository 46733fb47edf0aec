package org.yellowcrane.inference;

import java.time.Duration;

/**
 * What a language model used.
 *
 * @param calls requests sent
 * @param inputTokens tokens read, as the service counted them, or estimated
 * @param outputTokens tokens written, likewise
 * @param time from the question to the last token
 */
public record Usage(int calls, long inputTokens, long outputTokens, Duration time) {}
