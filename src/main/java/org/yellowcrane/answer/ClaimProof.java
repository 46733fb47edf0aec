package org.yellowcrane.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yellowcrane.answer.ClaimVerdict.Fault;
import org.yellowcrane.answer.Figure.Said;
import org.yellowcrane.answer.GroundReader.Grounds;

/** Holds the figures and names of a claim against the grounds that it cites. */
final class ClaimProof {

    /** A clause with fewer words is too short to tell whom it is about. */
    private static final int FEWEST_WORDS = 3;

    /** How much of the best ground's share those about the claim's subject must reach. */
    private static final double ABOUT_SUBJECT = .55;

    private final ClaimReading claim;
    private final List<Grounds> cited;

    ClaimProof(ClaimReading claim, List<Grounds> cited) {
        this.claim = claim;
        this.cited = cited;
    }

    /** What is wrong with the figures. */
    Set<Fault> figureFaults(LocalDate today) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        Said now = new Said.Day(today.getYear(), today.getMonthValue(), today.getDayOfMonth());
        for (Figure figure : claim.figures()) {
            boolean isContext = now.equals(figure.value())
                    || cited.stream().anyMatch(grounds -> grounds.context().states(figure.value()));
            if (figure.value() instanceof Said.Hint || isContext && !(figure.value() instanceof Said.Number)) {
                continue;
            }
            if (!isStated(figure, Set.of())) {
                faults.add(kind(figure.value()));
            } else if (!isStated(figure, claim.subjectAt(figure.at()))) {
                faults.add(Fault.SUBJECT);
            }
        }
        return faults;
    }

    /** Whether a sentence about the subject states a figure; any sentence if there is no subject. */
    private boolean isStated(Figure figure, Set<String> subject) {
        return cited.stream()
                .anyMatch(grounds -> grounds.sentences().stream()
                        .anyMatch(sentence -> (subject.isEmpty() || grounds.isAbout(sentence, subject))
                                && sentence.states(figure.value())));
    }

    private static Fault kind(Said said) {
        return switch (said) {
            case Said.Day day -> Fault.DATE;
            case Said.Decade decade -> Fault.DATE;
            case Said.Clock clock -> Fault.DATE;
            case Said.Number number -> number.unit() == null ? Fault.NUMBER : Fault.AMOUNT;
            case Said.Hint hint -> Fault.NUMBER;
            case Said.Phone phone -> Fault.PHONE;
            case Said.Link link -> Fault.URL;
            case Said.Code code -> Fault.NAME;
        };
    }

    /** Whether names are in it that its passages do not have. */
    Set<Fault> nameFaults() {
        Set<String> held = new HashSet<>();
        Set<String> things = new HashSet<>();
        for (Grounds grounds : cited) {
            held.addAll(grounds.words());
            things.addAll(grounds.things());
        }
        for (NameIndex.Mention name : claim.names()) {
            if (!name.isHome() && name.things().stream().noneMatch(things::contains) && !isWritten(name, held)) {
                return Set.of(Fault.NAME);
            }
        }
        return new StrangeNames(claim.text(), held, claim.names(), claim.terms()).exist()
                ? Set.of(Fault.NAME)
                : Set.of();
    }

    private boolean isWritten(NameIndex.Mention name, Set<String> held) {
        return held.contains(claim.text().part(name.from(), name.to()));
    }

    /** Whether a clause is said of another thing than its passages say it. */
    Set<Fault> subjectFaults(List<NameIndex.Mention> asked) {
        if (claim.subjects().isEmpty()) {
            return isAboutAnother(asked) ? Set.of(Fault.SUBJECT) : Set.of();
        }
        for (Clause clause : claim.clauses()) {
            Set<String> subject = claim.subjectAt(clause.to() - 1);
            if (clause.terms().size() >= FEWEST_WORDS && !subject.isEmpty()) {
                double any = best(clause, Set.of());
                if (best(clause, subject) < any * ABOUT_SUBJECT) {
                    return Set.of(Fault.SUBJECT);
                }
            }
        }
        return Set.of();
    }

    /** Asked about one record, a claim without a name rests on records of the same collection only that are other ones. */
    private boolean isAboutAnother(List<NameIndex.Mention> asked) {
        List<String> records = new ArrayList<>();
        asked.forEach(name -> name.things().stream()
                .filter(thing -> thing.startsWith("record:"))
                .forEach(records::add));
        return !records.isEmpty()
                && cited.stream()
                        .allMatch(grounds -> grounds.things().stream().noneMatch(records::contains)
                                && grounds.subjects().stream()
                                        .anyMatch(subject -> records.stream()
                                                .anyMatch(record ->
                                                        collection(record).equals(collection(subject)))));
    }

    private static String collection(String thing) {
        int slash = thing.indexOf('/');
        return slash < 0 ? thing : thing.substring(0, slash);
    }

    private double best(Clause clause, Set<String> subject) {
        double best = 0;
        for (Grounds grounds : cited) {
            for (Ground sentence : grounds.sentences()) {
                if (subject.isEmpty() || grounds.isAbout(sentence, subject)) {
                    Set<String> terms = sentence.terms(claim.text().language());
                    best = Math.max(best, claim.terms().shared(clause.terms(), terms));
                }
            }
        }
        return best;
    }
}
