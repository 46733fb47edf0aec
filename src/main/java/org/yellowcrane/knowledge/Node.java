package org.yellowcrane.knowledge;

import java.util.List;
import java.util.Map;

/** A part of a YAML file, with the line that it stands on. Scalars are text: what they mean is the reader's business. */
sealed interface Node {

    /** From 1. */
    int line();

    /** A single value. */
    record Scalar(String text, int line) implements Node {}

    /** A list. */
    record Items(List<Node> nodes, int line) implements Node {}

    /** Keys with what they hold, in the order of the file. */
    record Entries(Map<String, Entry> byKey, int line) implements Node {}

    /** What a key holds, and the line of the key. */
    record Entry(int line, Node node) {}
}
