package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yellowcrane.answer.ClaimVerdict.Fault;
import org.yellowcrane.answer.GroundReader.Grounds;
import org.yellowcrane.language.Language;

/** Holds the wording of a claim against the grounds that it cites: what it denies, and how much of it stands there. */
final class WordingProof {

    /** The share of a claim's words and figures, by weight, that must stand in its passages. */
    private static final double LEAST_COVERED = .12;

    /** Another passage at hand that has so many times more of the words is the one that should have been cited. */
    private static final double FAR_BETTER = 2;

    /** A clause of a sentence has the words of a claim if it has this share of what the whole sentence has of them. */
    private static final double MOST = .7;

    /** Sentences that share so much of what the closest one does are as close. */
    private static final double TIE = .95;

    /** A claim of which this share stands in one sentence repeats it, and must deny as often. */
    private static final double VERBATIM = .85;

    /** A figure weighs as much as a word that few passages have. */
    private static final double FIGURE = 4;

    private final ClaimReading claim;
    private final List<Grounds> cited;
    private final Language language;
    private final List<Ground.Wording> sentences = new ArrayList<>();

    WordingProof(ClaimReading claim, List<Grounds> cited) {
        this.claim = claim;
        this.cited = cited;
        this.language = claim.text().language();
        for (Grounds grounds : cited) {
            for (Ground sentence : grounds.sentences()) {
                Ground.Wording wording = sentence.sentences().get(language);
                if (wording != null) {
                    sentences.add(wording);
                }
            }
        }
    }

    /** Whether it denies what its passages say, or says what they deny. */
    Set<Fault> negationFaults() {
        return isDeniedElsewhere() || isRepeatedOtherwise() ? Set.of(Fault.NEGATION) : Set.of();
    }

    /** Clauses of the claim that say what one clause of the passages says must together deny it as that one does. */
    private boolean isDeniedElsewhere() {
        Map<Clause, List<Clause>> groups = new LinkedHashMap<>();
        for (Clause clause : claim.clauses()) {
            List<Clause> closest = closest(clause);
            if (!closest.isEmpty() && closest.stream().noneMatch(clause::agreesWith)) {
                groups.computeIfAbsent(closest.getFirst(), c -> new ArrayList<>()).add(clause);
            } else if (!closest.isEmpty()) {
                Clause agreeing = closest.stream().filter(clause::agreesWith).findFirst().orElseThrow();
                groups.computeIfAbsent(agreeing, c -> new ArrayList<>()).add(clause);
            }
        }
        return groups.entrySet().stream().anyMatch(group -> !together(group.getValue()).agreesWith(group.getKey()));
    }

    private static Clause together(List<Clause> clauses) {
        Set<String> terms = new HashSet<>();
        clauses.forEach(clause -> terms.addAll(clause.terms()));
        return new Clause(
                clauses.getFirst().from(),
                clauses.getLast().to(),
                terms,
                clauses.stream().mapToInt(Clause::denials).sum(),
                clauses.stream().anyMatch(Clause::excludes));
    }

    /** The clauses of the passages that share most with one of the claim, each the sentence if no part shares most of what that does. */
    private List<Clause> closest(Clause clause) {
        double most = sentences.stream().mapToDouble(sentence -> nearness(clause, sentence)).max().orElse(0);
        return sentences.stream()
                .filter(sentence -> shared(clause, sentence.whole()) > 0 && nearness(clause, sentence) >= most * TIE)
                .map(sentence -> closest(clause, sentence))
                .toList();
    }

    private double nearness(Clause clause, Ground.Wording sentence) {
        return shared(clause, sentence.whole()) + statedIn(clause, sentence);
    }

    private Clause closest(Clause clause, Ground.Wording sentence) {
        Clause closest = sentence.whole();
        double share = shared(clause, sentence.whole()) * MOST;
        for (Clause part : sentence.clauses()) {
            if (shared(clause, part) > share) {
                share = shared(clause, part);
                closest = part;
            }
        }
        return closest;
    }

    private double statedIn(Clause clause, Ground.Wording sentence) {
        return FIGURE
                * claim.figures().stream()
                        .filter(figure -> figure.at() >= clause.from() && figure.at() < clause.to())
                        .filter(figure -> sentence.stated().states(figure.value()))
                        .count();
    }

    private boolean isRepeatedOtherwise() {
        Set<String> words = claim.words();
        double all = claim.terms().weight(words);
        int denials = claim.clauses().stream().mapToInt(Clause::denials).sum();
        List<Ground.Wording> repeated = sentences.stream()
                .filter(sentence -> all > 0 && claim.terms().shared(words, sentence.whole().terms()) >= all * VERBATIM)
                .toList();
        return !repeated.isEmpty()
                && repeated.stream().noneMatch(sentence -> sentence.whole().denials() == denials);
    }

    private double shared(Clause clause, Clause other) {
        return claim.terms().shared(clause.terms(), other.terms());
    }

    /** Whether too little of the claim stands in its passages, or another passage has far more of it. */
    Set<Fault> coverageFaults(List<Grounds> uncited, Set<String> asked) {
        double covered = 0;
        Set<String> held = new HashSet<>();
        for (Grounds grounds : cited) {
            covered = Math.max(covered, covered(claim, grounds));
            grounds.sentences().forEach(sentence -> held.addAll(sentence.terms(language)));
        }
        Set<String> words = claim.words();
        words.removeIf(word -> asked.contains(word) && !held.contains(word));
        double figures = claim.figures().size() * FIGURE;
        double all = claim.terms().weight(words) + figures;
        double share = all == 0 ? 1 : (claim.terms().shared(words, held) + figures) / all;
        double other = uncited.stream().mapToDouble(grounds -> covered(claim, grounds)).max().orElse(0);
        return share < LEAST_COVERED || other > covered * FAR_BETTER ? Set.of(Fault.COVERAGE) : Set.of();
    }

    /** The weight of the words and figures of a claim that a passage has. */
    static double covered(ClaimReading claim, Grounds grounds) {
        Language language = claim.text().language();
        Set<String> held = new HashSet<>();
        grounds.sentences().forEach(sentence -> held.addAll(sentence.terms(language)));
        long figures = claim.figures().stream()
                .filter(figure -> grounds.sentences().stream().anyMatch(sentence -> sentence.states(figure.value(), language)))
                .count();
        return claim.terms().shared(claim.words(), held) + figures * FIGURE;
    }
}
