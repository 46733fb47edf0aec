package org.yellowcrane.retrieval;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.retrieval.CloseReading.Seen;
import org.yellowcrane.retrieval.DenseIndex.Cosines;
import org.yellowcrane.retrieval.LexicalIndex.Found;
import org.yellowcrane.retrieval.Ranking.Signals;

/**
 * A passage that may be what was looked for, with what each arm of the search knows about it.
 *
 * @param found how its words fit
 * @param seen what a closer look at its parts showed
 * @param cosines how its meaning fits; absent where no vectors serve (yet)
 */
record Candidate(Found found, Seen seen, @Nullable Cosines cosines) {

    Signals signals(double wordsBound) {
        return new Signals(
                found.words(),
                wordsBound == 0 ? 0 : found.words() / wordsBound,
                seen.coverage(),
                cosines == null ? OptionalDouble.empty() : OptionalDouble.of(cosines.sentence()));
    }
}
