package org.yellowcrane.answer;

import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;
import org.yellowcrane.retrieval.Ranking;

/** Search in the knowledge as the pipeline does it, without composing an answer. Safe for concurrent use. */
public interface PassageSearch {

    /**
     * Ranks passages.
     *
     * @param text what is looked for, as typed; never interpreted as query syntax
     * @param language the language of the passages; absent: that of the text, or English where it does not tell
     * @param size how many at most, 1 to 50
     */
    Ranking search(String text, @Nullable Language language, int size);
}
