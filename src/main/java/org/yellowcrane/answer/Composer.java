package org.yellowcrane.answer;

import java.util.Optional;

/** A way to write an answer from evidence. Composers are asked in order; the first draft that stands is the answer. Safe for concurrent use. */
interface Composer {

    /** Its name in the API: lower case, stable. */
    String name();

    /** Writes a draft, or nothing if the question is not for this composer. */
    Optional<Draft> compose(Request request);

    /** What of its draft is supported by the evidence; nothing if the draft does not stand. */
    default Optional<Draft> verify(Draft draft) {
        return Verifier.verify(draft);
    }
}
