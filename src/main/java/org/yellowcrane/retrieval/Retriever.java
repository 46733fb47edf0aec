package org.yellowcrane.retrieval;

import org.yellowcrane.language.Language;

/**
 * Finds passages. Immutable towards its users and safe for concurrent use; ties are broken deterministically.
 *
 * <p>An implementation is made for one set of passages; a change of the knowledge makes a new one.
 */
public interface Retriever extends AutoCloseable {

    /**
     * Ranks the passages of one language.
     *
     * @param query what is looked for; any characters, never interpreted as query syntax
     * @return at most {@code query.size()} hits, the best one first; empty if nothing matches
     */
    Ranking search(Query query);

    /** Frees the index. No search may run or follow. */
    @Override
    void close();

    /**
     * What is looked for.
     *
     * @param text the question, normalised
     * @param language the language of the passages to search, and of the question
     * @param size 1 to 100
     */
    record Query(String text, Language language, int size) {
        public Query {
            if (size < 1 || size > 100) {
                throw new IllegalArgumentException("Size must be 1 to 100, not " + size);
            }
        }
    }
}
