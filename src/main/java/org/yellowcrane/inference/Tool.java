package org.yellowcrane.inference;

import java.util.Map;

/**
 * Something that a language model may look up while it writes. It changes nothing.
 *
 * @param name lower case with underscores
 * @param purpose what it finds, for the model
 * @param parameters what it is asked with and what each one means, for the model; the first is required
 * @param use answers what it was asked; called on the thread that waits for the model
 */
public record Tool(String name, String purpose, Map<String, String> parameters, Use use) {

    /** Looks something up. */
    @FunctionalInterface
    public interface Use {

        /** What is found, in words for the model, for parameters that may be missing or nonsense. */
        String answer(Map<String, String> arguments);
    }
}
