package org.yellowcrane.inference;

/**
 * What a language model wrote, to its end.
 *
 * @param text the whole reply
 * @param usage what it took
 */
public record Completion(String text, Usage usage) {}
