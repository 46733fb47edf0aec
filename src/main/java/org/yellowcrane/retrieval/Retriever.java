package org.yellowcrane.retrieval;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;

/**
 * Finds passages. Immutable towards its users and safe for concurrent use; ties are broken by the passages' ids.
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

    /**
     * Tells why a passage is found where it is.
     *
     * @param passage id of a passage
     * @return empty if there is no such passage in the query's language
     */
    Optional<Explanation> explain(Query query, String passage);

    /**
     * Completes when every arm of the search serves; until then the ones that are ready do. Completes exceptionally if an arm failed for good
     * or the retriever was closed before.
     */
    default CompletionStage<Void> complete() {
        return CompletableFuture.completedFuture(null);
    }

    /** Frees the index and stops what is still being computed. No search may run or follow. */
    @Override
    void close();

    /**
     * What is looked for.
     *
     * @param text the question, normalised
     * @param language the language of the passages to search, and of the question
     * @param size 1 to 100
     * @param eligible which passages may be found; asked only of candidates
     * @param subjects ids of passages about the very things that the text names, which are candidates in any case
     */
    record Query(String text, Language language, int size, Predicate<Passage> eligible, Set<String> subjects) {

        /** Any passage may be found. */
        public Query(String text, Language language, int size) {
            this(text, language, size, passage -> true, Set.of());
        }

        public Query {
            if (size < 1 || size > 100) {
                throw new IllegalArgumentException("Size must be 1 to 100, not " + size);
            }
        }
    }
}
