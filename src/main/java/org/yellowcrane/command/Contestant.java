package org.yellowcrane.command;

import java.util.List;
import org.yellowcrane.knowledge.Passage;

/** A way to search one collection that is measured beside others. */
interface Contestant extends AutoCloseable {

    /** The name in reports. */
    String name();

    /** Searches. */
    Finding find(String question, int size);

    /** Whether it quotes sentences, too. */
    default boolean quotes() {
        return false;
    }

    /**
     * At most two whole sentences of a passage that are to answer.
     *
     * @param passage the best one found
     */
    default List<String> quote(String question, Passage passage) {
        return List.of();
    }

    @Override
    default void close() {}

    /**
     * What was found.
     *
     * @param hits the best one first
     * @param confidence grows with how likely the best hit answers; comparable between questions
     */
    record Finding(List<Hit> hits, double confidence) {}

    /** A passage found. */
    record Hit(String passage, double score) {}
}
