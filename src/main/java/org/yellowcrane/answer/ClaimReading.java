package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A claim as it is read.
 *
 * @param text its text
 * @param figures what it states in figures
 * @param names the names in it that the knowledge knows
 * @param clauses its clauses, in their order
 * @param terms what its words are worth
 */
record ClaimReading(
        ClaimText text, List<Figure> figures, List<NameIndex.Mention> names, List<Clause> clauses, Terms terms) {

    /** All its words. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        clauses.forEach(clause -> words.addAll(clause.terms()));
        return words;
    }

    /**
     * What a place in the claim speaks of: the nearest name before it in the same clause, else any name of the clause, else that of the
     * clauses before, else the first one after.
     *
     * @return the things that the name can stand for; empty if the claim names none
     */
    Set<String> subjectAt(int position) {
        NameIndex.Mention nearest = null;
        Clause clause = clauseAt(position);
        for (NameIndex.Mention name : subjects()) {
            if (name.from() >= clause.from()
                    && name.from() < clause.to()
                    && (nearest == null || name.from() < position)) {
                nearest = name;
            }
        }
        if (nearest == null) {
            for (NameIndex.Mention name : subjects()) {
                if (nearest == null || name.to() <= position) {
                    nearest = name;
                }
            }
        }
        return nearest == null ? Set.of() : nearest.things();
    }

    /** The names that tell what a claim is about: all but the home city. */
    List<NameIndex.Mention> subjects() {
        List<NameIndex.Mention> subjects = new ArrayList<>(names);
        subjects.removeIf(NameIndex.Mention::isHome);
        return subjects;
    }

    private Clause clauseAt(int position) {
        Clause found = clauses.getFirst();
        for (Clause clause : clauses) {
            if (clause.from() <= position) {
                found = clause;
            }
        }
        return found;
    }
}
