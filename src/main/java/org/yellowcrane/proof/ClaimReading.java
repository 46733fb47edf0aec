package org.yellowcrane.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yellowcrane.language.Language;
import org.yellowcrane.proof.GroundReader.Grounds;

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

    /** A figure weighs as much as a word that few passages have. */
    static final double FIGURE = 4;

    /** All its words. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        clauses.forEach(clause -> words.addAll(clause.terms()));
        return words;
    }

    /** The words of a clause that name nothing. */
    Set<String> plainWords(Clause clause) {
        Set<String> words = new HashSet<>(clause.terms());
        for (NameIndex.Mention name : names) {
            if (name.from() >= clause.from() && name.from() < clause.to()) {
                words.removeAll(terms.of(text, name.from(), name.to()));
            }
        }
        return words;
    }

    /** The names that tell what a claim is about: all but the home city. */
    List<NameIndex.Mention> subjects() {
        List<NameIndex.Mention> subjects = new ArrayList<>(names);
        subjects.removeIf(NameIndex.Mention::isHome);
        return subjects;
    }

    /**
     * What a clause speaks of: the names in it; unless they take the place of the claim's first name, being of its kind, also the last name of
     * each other kind before.
     */
    List<NameIndex.Mention> subjectsOf(Clause clause) {
        List<NameIndex.Mention> subjects = within(clause);
        List<NameIndex.Mention> all = subjects();
        if (all.isEmpty() || subjects.stream().anyMatch(all.getFirst()::isPeerOf)) {
            return subjects;
        }
        for (NameIndex.Mention name : all.reversed()) {
            boolean before = name.from() < clause.from() || (subjects.isEmpty() && name.equals(all.getFirst()));
            if (before && subjects.stream().noneMatch(name::isPeerOf)) {
                subjects.add(name);
            }
        }
        return subjects;
    }

    private List<NameIndex.Mention> within(Clause clause) {
        List<NameIndex.Mention> within = new ArrayList<>(subjects());
        within.removeIf(name -> name.from() < clause.from() || name.from() >= clause.to());
        return within;
    }

    /**
     * What a figure may be about: the nearest name before it in its clause, else any there, else the main one; or a name before that which is
     * of another kind, as a sight is about which a district is told, too.
     */
    List<NameIndex.Mention> subjectsAt(int position) {
        List<NameIndex.Mention> names = within(clauseAt(position));
        NameIndex.Mention nearest = null;
        for (NameIndex.Mention name : names.isEmpty() ? subjects() : names) {
            if (nearest == null || name.from() < position) {
                nearest = name;
            }
        }
        List<NameIndex.Mention> possible = new ArrayList<>();
        if (nearest != null) {
            possible.add(nearest);
            for (NameIndex.Mention name : subjects()) {
                if (name.from() < nearest.from() && !name.isPeerOf(nearest)) {
                    possible.add(name);
                }
            }
        }
        return possible;
    }

    /** The clause that a place is in. */
    Clause clauseAt(int position) {
        Clause found = clauses.getFirst();
        for (Clause clause : clauses) {
            if (clause.from() <= position) {
                found = clause;
            }
        }
        return found;
    }

    /** The weight of the words and figures that a passage has. */
    double coveredBy(Grounds grounds) {
        Language language = text.language();
        Set<String> held = new HashSet<>();
        grounds.sentences().forEach(sentence -> held.addAll(sentence.terms(language)));
        long stated = figures.stream()
                .filter(figure ->
                        grounds.sentences().stream().anyMatch(sentence -> sentence.states(figure.value(), language)))
                .count();
        return terms.shared(words(), held) + stated * FIGURE;
    }
}
