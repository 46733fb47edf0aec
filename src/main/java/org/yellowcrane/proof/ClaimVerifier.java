package org.yellowcrane.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.proof.ClaimVerdict.Fault;

/**
 * Proves sentences that a model wrote against the passages that they cite. Immutable and safe for concurrent use; takes time in proportion to
 * the length of the sentence and of its passages.
 *
 * <p>Figures, names and denials must follow from a cited sentence about the same thing, whatever the language; the rest of the wording is
 * free as long as enough of it stands in the passages.
 */
public final class ClaimVerifier {

    /** Characters; a longer sentence is none. */
    private static final int LONGEST = 1_000;

    private final NameIndex names;
    private final GroundReader grounds;

    /** Prepares for one state of the knowledge; costs about as much as reading all names once. */
    public ClaimVerifier(KnowledgeBase knowledge) {
        this.names = new NameIndex(knowledge);
        this.grounds = new GroundReader(knowledge, names);
    }

    /** Whether the sentence follows, and from which of its citations. */
    public ClaimVerdict verify(Claim claim) {
        Map<Integer, GroundReader.Grounds> cited = new LinkedHashMap<>();
        for (int number : claim.citations()) {
            if (number >= 1 && number <= claim.evidence().size()) {
                cited.put(number, grounds.of(claim.evidence().get(number - 1)));
            }
        }
        if (cited.isEmpty()) {
            return new ClaimVerdict(List.of(), Set.of(Fault.UNKNOWN_CITATION));
        }
        if (claim.text().length() > LONGEST) {
            return new ClaimVerdict(List.of(), Set.of(Fault.COVERAGE));
        }
        ClaimReading reading = read(claim, cited.values());
        ClaimProof proof = new ClaimProof(reading, List.copyOf(cited.values()));
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        faults.addAll(proof.figureFaults(claim.today()));
        faults.addAll(proof.nameFaults());
        faults.addAll(proof.subjectFaults(questionThings(claim)));
        WordingProof wording = new WordingProof(reading, List.copyOf(cited.values()));
        faults.addAll(wording.negationFaults());
        faults.addAll(wording.repetitionFaults());
        faults.addAll(wording.coverageFaults(uncited(claim, cited), questionTerms(claim)));
        return new ClaimVerdict(faults.isEmpty() ? kept(reading, cited) : List.of(), faults);
    }

    private ClaimReading read(Claim claim, Collection<GroundReader.Grounds> cited) {
        ClaimText text = ClaimText.of(claim.text(), claim.language());
        Terms terms = grounds.terms(claim.language());
        // A description is taken for a name only where a passage is about the very thing.
        List<NameIndex.Mention> mentions = names.longestIn(text).stream()
                .filter(name -> name.proper()
                        || cited.stream()
                                .anyMatch(grounds -> name.things().stream().anyMatch(grounds.subjects()::contains)))
                .toList();
        return new ClaimReading(
                text, FigureReader.of(claim.language()).read(text), mentions, Clause.in(text, terms), terms);
    }

    private Set<String> questionTerms(Claim claim) {
        Language language = claim.language();
        ClaimText question = ClaimText.of(claim.question(), language);
        return grounds.terms(language).of(question, 0, question.length());
    }

    private List<NameIndex.Mention> questionThings(Claim claim) {
        return names.longestIn(ClaimText.of(claim.question(), claim.language()));
    }

    private List<GroundReader.Grounds> uncited(Claim claim, Map<Integer, GroundReader.Grounds> cited) {
        List<GroundReader.Grounds> others = new ArrayList<>();
        for (int i = 0; i < claim.evidence().size(); i++) {
            Passage passage = claim.evidence().get(i);
            boolean isCited = cited.keySet().stream()
                    .anyMatch(number -> claim.evidence().get(number - 1).id().equals(passage.id()));
            if (!isCited) {
                others.add(grounds.of(passage));
            }
        }
        return others;
    }

    /** The citations without which less would be proved: those that give a figure or a name, or most of the words. */
    private static List<Integer> kept(ClaimReading reading, Map<Integer, GroundReader.Grounds> cited) {
        double most = cited.values().stream()
                .mapToDouble(g -> reading.coveredBy(g))
                .max()
                .orElse(0);
        List<Integer> kept = new ArrayList<>();
        cited.forEach((number, ground) -> {
            if (reading.coveredBy(ground) >= most / 2 || givesAlone(reading, ground, cited)) {
                kept.add(number);
            }
        });
        return kept;
    }

    private static boolean givesAlone(
            ClaimReading reading, GroundReader.Grounds ground, Map<Integer, GroundReader.Grounds> cited) {
        return reading.figures().stream()
                .anyMatch(figure -> states(ground, figure, reading.text().language())
                        && cited.values().stream()
                                .noneMatch(other -> !other.equals(ground)
                                        && states(other, figure, reading.text().language())));
    }

    private static boolean states(GroundReader.Grounds ground, Figure figure, Language language) {
        return ground.sentences().stream().anyMatch(sentence -> sentence.states(figure.value(), language));
    }
}
