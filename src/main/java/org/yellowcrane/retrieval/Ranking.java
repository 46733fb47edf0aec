package org.yellowcrane.retrieval;

import java.util.List;
import java.util.OptionalDouble;
import org.yellowcrane.knowledge.Passage;

/**
 * What a search found.
 *
 * @param hits the best one first
 * @param answerability how likely the best hit answers the query, from 0 to 1, by the features of the search alone
 */
public record Ranking(List<Hit> hits, double answerability) {

    /**
     * A passage found.
     *
     * @param passage the passage
     * @param score comparable within this ranking only; higher is better
     * @param signals why it was found
     */
    public record Hit(Passage passage, double score, Signals signals) {}

    /**
     * What each arm of the search knows about a hit.
     *
     * @param lexical BM25 score
     * @param saturation BM25 score divided by its upper bound for this query, 0 to 1
     * @param coverage share of the query's weight of rare terms (sum of idf) that the passage contains, 0 to 1
     * @param cosine similarity of the embeddings, -1 to 1; absent where no dense arm serves this language (yet)
     */
    public record Signals(double lexical, double saturation, double coverage, OptionalDouble cosine) {}
}
