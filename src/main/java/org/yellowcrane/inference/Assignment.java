package org.yellowcrane.inference;

import java.util.List;

/**
 * What a language model is to write.
 *
 * @param purpose names it in metrics and logs, such as {@code compose}
 * @param instructions what it must do, in our words
 * @param material what it works on; may hold what users and documents say
 * @param tools what it may look up
 * @param json whether the reply is one JSON object
 */
public record Assignment(String purpose, String instructions, String material, List<Tool> tools, boolean json) {

    public Assignment {
        tools = List.copyOf(tools);
    }
}
