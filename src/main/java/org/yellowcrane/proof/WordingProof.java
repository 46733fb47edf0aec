package org.yellowcrane.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yellowcrane.language.Language;
import org.yellowcrane.proof.ClaimVerdict.Fault;
import org.yellowcrane.proof.GroundReader.Grounds;

/** Holds the wording of a claim against the grounds that it cites: what it denies, and how much of it stands there. */
final class WordingProof {

    /** The share of a claim's words and figures, by weight, that must stand in its passages. */
    private static final double LEAST_COVERED = .12;

    /** Another passage at hand that has so many times more of the words is the one that should have been cited. */
    private static final double FAR_BETTER = 2;

    /** A clause of a sentence has the words of a claim if it has this share of what the whole sentence has of them. */
    private static final double MOST = .7;

    /** A sentence that shares so much of what the closest one does may be the one that a denial comes from. */
    private static final double NEAR = .65;

    /** Sentences that share so much of what the closest one does are as close. */
    private static final double TIE = .95;

    /** A clause that shares so much of its words with another says the same, whatever the rest. */
    private static final double STRONG = .35;

    /** Sentences that share so much of what the one that shares most does may be meant. */
    private static final double CLOSE = .85;

    /** A clause that shares less of its words with a sentence is worded too freely to be held against it alone. */
    private static final double LEAST_SHARED = .25;

    /** A claim and a sentence that have this share of their words in common are the same, and must deny alike. */
    private static final double VERBATIM = .85;

    private final ClaimReading claim;
    private final List<Grounds> cited;
    private final Language language;
    private final List<Sentence> sentences = new ArrayList<>();

    private record Sentence(Set<String> things, Ground.Wording wording) {}

    WordingProof(ClaimReading claim, List<Grounds> cited) {
        this.claim = claim;
        this.cited = cited;
        this.language = claim.text().language();
        for (Grounds grounds : cited) {
            for (Ground sentence : grounds.sentences()) {
                Ground.Wording wording = sentence.sentences().get(language);
                if (wording != null) {
                    sentences.add(new Sentence(sentence.things(), wording));
                }
            }
        }
    }

    /**
     * Whether it denies what its passages say, or says what they deny. A claim that repeats a sentence must deny as often; one in words of its
     * own clause by clause like the clauses closest to them, or at least deny anything only where those sentences do.
     */
    Set<Fault> negationFaults() {
        boolean differs = isRepeated(sentence -> true)
                ? isRepeated(sentence -> !isDeniedAlike(sentence.whole()))
                : isDeniedElsewhere() && isDeniedAtAll();
        return differs ? Set.of(Fault.NEGATION) : Set.of();
    }

    private boolean isDeniedAlike(Clause sentence) {
        Clause whole = together(claim.clauses());
        return sentence.denials() == whole.denials() && sentence.excludes() == whole.excludes();
    }

    private boolean isDeniedAtAll() {
        boolean denies = claim.clauses().stream().anyMatch(Clause::isDenied);
        return denies
                ? closeSentences().noneMatch(sentence -> sentence.denials() > 0 || sentence.excludes())
                : claim.clauses().stream().anyMatch(this::isDeniedStrongly);
    }

    /** Whether it is a clause rather than a sentence of several. */
    private boolean isPart(Clause clause) {
        return sentences.stream()
                .anyMatch(sentence -> sentence.wording().clauses().contains(clause));
    }

    private Stream<Clause> closeSentences() {
        Clause whole = together(claim.clauses());
        return sentences.stream()
                .filter(sentence -> nearness(whole, sentence) >= most(whole) * CLOSE
                        || claim.clauses().stream()
                                .anyMatch(clause -> nearness(clause, sentence) > 0
                                        && nearness(clause, sentence) >= most(clause) * NEAR))
                .map(sentence -> sentence.wording().whole());
    }

    /** Whether all clauses that are close to one of the claim deny, and share much with it. */
    private boolean isDeniedStrongly(Clause clause) {
        List<Clause> closest = closest(clause);
        return !clause.excludes()
                && !closest.isEmpty()
                && closest.stream()
                        .allMatch(other -> other.isDenied()
                                && isPart(other)
                                && shared(clause, other) >= claim.terms().weight(clause.terms()) * STRONG);
    }

    /** Whether it repeats a sentence with some figure or name in the place of another, so that one occurs once too often. */
    Set<Fault> repetitionFaults() {
        if (isRepeated(this::lacksFigure)) {
            return Set.of(Fault.NUMBER);
        }
        return isRepeated(this::lacksName) ? Set.of(Fault.NAME) : Set.of();
    }

    private boolean lacksFigure(Ground.Wording sentence) {
        List<Figure.Said> said = claim.figures().stream().map(Figure::value).toList();
        return said.stream()
                .anyMatch(one -> Collections.frequency(said, one) > 1
                        && Collections.frequency(said, one)
                                > Collections.frequency(sentence.stated().figures(), one));
    }

    private boolean lacksName(Ground.Wording sentence) {
        List<Set<String>> named =
                claim.subjects().stream().map(NameIndex.Mention::things).toList();
        return named.stream()
                .anyMatch(one -> Collections.frequency(named, one) > 1
                        && Collections.frequency(named, one) > Collections.frequency(sentence.named(), one));
    }

    /** Clauses of the claim that say what one clause of the passages says must together deny it as that one does. */
    private boolean isDeniedElsewhere() {
        Map<Clause, List<Clause>> groups = new LinkedHashMap<>();
        for (Clause clause : claim.clauses()) {
            List<Clause> closest = closest(clause);
            closest.stream()
                    .filter(clause::agreesWith)
                    .findFirst()
                    .or(() -> closest.stream().findFirst())
                    .ifPresent(found -> groups.computeIfAbsent(found, c -> new ArrayList<>())
                            .add(clause));
        }
        return groups.entrySet().stream()
                        .anyMatch(group -> !together(group.getValue()).agreesWith(group.getKey()))
                || isDeniedAsWhole(groups);
    }

    /** Where the clauses are worded too freely to be held against others, the whole must be denied like the sentence closest to it. */
    private boolean isDeniedAsWhole(Map<Clause, List<Clause>> groups) {
        List<Clause> free = new ArrayList<>(claim.clauses());
        groups.values().forEach(free::removeAll);
        Clause whole = together(claim.clauses());
        List<Clause> closest = sentences.stream()
                .filter(sentence -> nearness(whole, sentence) >= most(whole) * TIE)
                .map(sentence -> sentence.wording().whole())
                .toList();
        if (closest.isEmpty() || free.isEmpty()) {
            return false;
        }
        boolean denies = free.stream().anyMatch(Clause::isDenied);
        return denies
                ? closest.stream().noneMatch(sentence -> sentence.denials() > 0 || sentence.excludes())
                : groups.isEmpty() && closest.stream().noneMatch(whole::agreesWith);
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

    /**
     * The clauses of the passages that are closest to one of the claim, each the sentence if no part shares most of what that does. Of several
     * sentences the one wins that is closest to the whole claim.
     */
    private List<Clause> closest(Clause clause) {
        Clause whole = together(claim.clauses());
        double least = Math.max(weight(clause) * LEAST_SHARED, Double.MIN_VALUE);
        double most = most(clause);
        List<Sentence> close = sentences.stream()
                .filter(sentence -> nearness(clause, sentence) >= least)
                .filter(sentence -> nearness(clause, sentence) >= most * CLOSE)
                .toList();
        double closest = close.stream()
                .mapToDouble(sentence -> nearness(whole, sentence))
                .max()
                .orElse(0);
        return close.stream()
                .filter(sentence -> nearness(whole, sentence) >= closest * TIE)
                .map(sentence -> closest(clause, sentence.wording()))
                .toList();
    }

    private double most(Clause clause) {
        return sentences.stream()
                .mapToDouble(sentence -> nearness(clause, sentence))
                .max()
                .orElse(0);
    }

    /** How much a clause has in common with a sentence: words, figures and names. */
    private double nearness(Clause clause, Sentence sentence) {
        long figures = claim.figures().stream()
                .filter(figure -> isWithin(figure.at(), clause))
                .filter(figure -> sentence.wording().stated().states(figure.value()))
                .count();
        long names = claim.subjects().stream()
                .filter(name -> isWithin(name.from(), clause))
                .filter(name -> name.things().stream().anyMatch(sentence.things()::contains))
                .count();
        return shared(clause, sentence.wording().whole()) + (figures + names) * ClaimReading.FIGURE;
    }

    private double weight(Clause clause) {
        long figures = claim.figures().stream()
                .filter(figure -> isWithin(figure.at(), clause))
                .count();
        long names = claim.subjects().stream()
                .filter(name -> isWithin(name.from(), clause))
                .count();
        return claim.terms().weight(clause.terms()) + (figures + names) * ClaimReading.FIGURE;
    }

    private static boolean isWithin(int position, Clause clause) {
        return position >= clause.from() && position < clause.to();
    }

    private Clause closest(Clause clause, Ground.Wording sentence) {
        double share = shared(clause, sentence.whole()) * MOST;
        return sentence.clauses().stream()
                .filter(part -> shared(clause, part) > share)
                .max(Comparator.comparingDouble((Clause part) -> shared(clause, part))
                        .thenComparingDouble(part -> -claim.terms().weight(part.terms())))
                .orElse(sentence.whole());
    }

    /** Whether the claim repeats sentences of its passages, and something is wrong with it beside each of them. */
    private boolean isRepeated(Predicate<Ground.Wording> otherwise) {
        Set<String> words = claim.words();
        List<Ground.Wording> repeated = sentences.stream()
                .map(Sentence::wording)
                .filter(sentence -> isRepeated(words, sentence.whole().terms()))
                .toList();
        return !repeated.isEmpty() && repeated.stream().allMatch(otherwise);
    }

    private boolean isRepeated(Set<String> words, Set<String> others) {
        double all = Math.max(claim.terms().weight(words), claim.terms().weight(others));
        return all > 0 && claim.terms().shared(words, others) >= all * VERBATIM;
    }

    private double shared(Clause clause, Clause other) {
        return claim.terms().shared(clause.terms(), other.terms());
    }

    /** Whether too little of the claim stands in its passages, or another passage has far more of it. */
    Set<Fault> coverageFaults(List<Grounds> uncited, Set<String> asked) {
        double covered = 0;
        Set<String> held = new HashSet<>();
        for (Grounds grounds : cited) {
            covered = Math.max(covered, claim.coveredBy(grounds));
            grounds.sentences().forEach(sentence -> held.addAll(sentence.terms(language)));
        }
        Set<String> words = claim.words();
        words.removeIf(word -> asked.contains(word) && !held.contains(word));
        double figures = claim.figures().size() * ClaimReading.FIGURE;
        double all = claim.terms().weight(words) + figures;
        double share = all == figures ? 0 : (claim.terms().shared(words, held) + figures) / all;
        double other = uncited.stream()
                .mapToDouble(grounds -> claim.coveredBy(grounds))
                .max()
                .orElse(0);
        return share < LEAST_COVERED || other > covered * FAR_BETTER ? Set.of(Fault.COVERAGE) : Set.of();
    }
}
