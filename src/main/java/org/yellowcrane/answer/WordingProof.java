package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yellowcrane.answer.ClaimVerdict.Fault;
import org.yellowcrane.answer.GroundReader.Grounds;
import org.yellowcrane.language.Language;

/** Holds the wording of a claim against the grounds that it cites: what it denies, and how much of it stands there. */
final class WordingProof {

    /** The share of a claim's words, by weight, that must stand in its passages. */
    private static final double LEAST_COVERED = .15;

    /** Another passage at hand that has so many times more of the words is the one that should have been cited. */
    private static final double FAR_BETTER = 2;

    /** A clause of a sentence has the words of a claim if it has this share of what the whole sentence has of them. */
    private static final double MOST = .7;

    /** A claim of which this share stands in one sentence repeats it, and must deny as often. */
    private static final double VERBATIM = .85;

    private final ClaimReading claim;
    private final List<Grounds> cited;
    private final Language language;

    WordingProof(ClaimReading claim, List<Grounds> cited) {
        this.claim = claim;
        this.cited = cited;
        this.language = claim.text().language();
    }

    /** Whether a clause denies what its passages say, or says what they deny. */
    Set<Fault> negationFaults() {
        List<Ground.Wording> sentences = new ArrayList<>();
        for (Grounds grounds : cited) {
            for (Ground sentence : grounds.sentences()) {
                Ground.Wording wording = sentence.sentences().get(language);
                if (wording != null) {
                    sentences.add(wording);
                }
            }
        }
        boolean denies = claim.clauses().stream().anyMatch(clause -> !agrees(clause, sentences));
        return denies || isRepeatedOtherwise(sentences) ? Set.of(Fault.NEGATION) : Set.of();
    }

    private boolean agrees(Clause clause, List<Ground.Wording> sentences) {
        double most = 0;
        for (Ground.Wording sentence : sentences) {
            most = Math.max(most, shared(clause, sentence.whole()));
        }
        if (most == 0) {
            return true;
        }
        for (Ground.Wording sentence : sentences) {
            if (shared(clause, sentence.whole()) >= most * VERBATIM
                    && closest(clause, sentence).stream().anyMatch(clause::agreesWith)) {
                return true;
            }
        }
        return false;
    }

    /** The clauses of a sentence that say the same as a clause, or the sentence if it says so only as a whole. */
    private List<Clause> closest(Clause clause, Ground.Wording sentence) {
        double whole = shared(clause, sentence.whole());
        List<Clause> closest = sentence.clauses().stream()
                .filter(other -> shared(clause, other) >= whole * MOST)
                .toList();
        return closest.isEmpty() ? List.of(sentence.whole()) : closest;
    }

    private boolean isRepeatedOtherwise(List<Ground.Wording> sentences) {
        Set<String> words = claim.words();
        double all = claim.terms().weight(words);
        int denials = claim.clauses().stream().mapToInt(Clause::denials).sum();
        List<Ground.Wording> repeated = sentences.stream()
                .filter(sentence ->
                        all > 0 && claim.terms().shared(words, sentence.whole().terms()) >= all * VERBATIM)
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
        double all = claim.terms().weight(words);
        double share = all == 0 ? 1 : claim.terms().shared(words, held) / all;
        double other = uncited.stream()
                .mapToDouble(grounds -> covered(claim, grounds))
                .max()
                .orElse(0);
        return share < LEAST_COVERED || other > covered * FAR_BETTER ? Set.of(Fault.COVERAGE) : Set.of();
    }

    /** The weight of the words of a claim that a passage has. */
    static double covered(ClaimReading claim, Grounds grounds) {
        Set<String> held = new HashSet<>();
        grounds.sentences()
                .forEach(sentence -> held.addAll(sentence.terms(claim.text().language())));
        return claim.terms().shared(claim.words(), held);
    }
}
