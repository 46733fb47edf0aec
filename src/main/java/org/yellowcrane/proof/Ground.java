package org.yellowcrane.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yellowcrane.language.Language;
import org.yellowcrane.proof.Figure.Said;

/**
 * A sentence of a passage, in all languages that have it, as ground for claims.
 *
 * @param things what it names
 * @param sentences its wording in each language
 */
record Ground(Set<String> things, Map<Language, Wording> sentences) {

    /** A figure that so many other languages have stands in this one, too, in a form that was not read. */
    private static final int SEVERAL = 3;

    /** A sentence, its parts, its figures, and what each name in it can stand for. */
    record Wording(Clause whole, List<Clause> clauses, Stated stated, List<Set<String>> named) {}

    /** The terms of this sentence in a language; none if it is not held there. */
    Set<String> terms(Language language) {
        Wording wording = sentences.get(language);
        return wording == null ? Set.of() : wording.whole().terms();
    }

    /** Whether a figure follows from this sentence: as a language has it, or as several others have it. */
    boolean states(Said said, Language language) {
        Wording own = sentences.get(language);
        if (own != null && own.stated().states(said)) {
            return true;
        }
        long stating = sentences.values().stream()
                .filter(wording -> wording.stated().states(said))
                .count();
        return stating >= (own == null ? 1 : SEVERAL);
    }
}
