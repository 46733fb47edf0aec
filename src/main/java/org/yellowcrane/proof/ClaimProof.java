package org.yellowcrane.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.yellowcrane.language.Language;
import org.yellowcrane.proof.ClaimVerdict.Fault;
import org.yellowcrane.proof.Figure.Said;
import org.yellowcrane.proof.GroundReader.Grounds;

/** Holds the figures and names of a claim against the grounds that it cites. */
final class ClaimProof {

    /** A clause with fewer words is too short to tell whom it is about. */
    private static final int FEWEST_WORDS = 2;

    /** How much of the best sentence's share of the words those about the claim's subject must have. */
    private static final double ABOUT_SUBJECT = .9;

    /** How much of the best sentence's share of the words one that states a figure must have. */
    private static final double ABOUT_FIGURE = .5;

    /** A sentence with this share of the words of a clause says what the clause says. */
    private static final double MOST = .6;

    private final ClaimReading claim;
    private final List<Grounds> cited;
    private final Language language;

    ClaimProof(ClaimReading claim, List<Grounds> cited) {
        this.claim = claim;
        this.cited = cited;
        this.language = claim.text().language();
    }

    /** What is wrong with the figures. */
    Set<Fault> figureFaults(LocalDate today) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        Said now = new Said.Day(today.getYear(), today.getMonthValue(), today.getDayOfMonth());
        for (Figure figure : claim.figures()) {
            if (figure.value() instanceof Said.Hint
                    || now.equals(figure.value())
                    || isContext(figure)
                    || isCountOfDates(figure)) {
                continue;
            }
            if (!isStated(figure, grounds -> sentence -> true)) {
                faults.add(kind(figure.value()));
            } else if (!isStatedOfSubject(figure)) {
                faults.add(Fault.SUBJECT);
            } else if (!isStatedThere(figure)) {
                faults.add(kind(figure.value()));
            }
        }
        return faults;
    }

    /** A link to a source, or the date of one where the words say that it is such. */
    private boolean isContext(Figure figure) {
        boolean dated = ClaimWords.of(language).dated.longestIn(claim.text()).stream()
                .anyMatch(hit -> claim.clauseAt(hit.from()).equals(claim.clauseAt(figure.at())));
        return (figure.value() instanceof Said.Link || (figure.value() instanceof Said.Day && dated))
                && cited.stream().anyMatch(grounds -> grounds.context().states(figure.value()));
    }

    /** "In both years": as many as the claim itself has dates. */
    private boolean isCountOfDates(Figure figure) {
        long dates = claim.figures().stream().filter(one -> isYear(one.value())).count();
        return figure.value() instanceof Said.Amount number
                && !claim.text().isDigit(figure.at())
                && dates > 1
                && number.number().intValue() == dates;
    }

    private static boolean isYear(Said said) {
        return (said instanceof Said.Day day && day.year() > 0)
                || (said instanceof Said.Amount number
                        && number.unit() == null
                        && number.number().intValue() / 100 >= 19
                        && number.number().intValue() / 100 <= 20);
    }

    private boolean isStated(Figure figure, java.util.function.Function<Grounds, Predicate<Ground>> about) {
        return cited.stream()
                .anyMatch(grounds -> grounds.sentences().stream()
                        .anyMatch(sentence ->
                                about.apply(grounds).test(sentence) && sentence.states(figure.value(), language)));
    }

    private boolean isStatedOfSubject(Figure figure) {
        List<NameIndex.Mention> subjects = claim.subjectsAt(figure.at());
        return subjects.isEmpty()
                || subjects.stream()
                        .anyMatch(subject ->
                                isStated(figure, grounds -> sentence -> grounds.isAbout(sentence, subject.things())));
    }

    /** Whether no other sentence has most of the words around the figure, while those that state it have few of them. */
    private boolean isStatedThere(Figure figure) {
        Set<String> near = claim.clauseAt(figure.at()).terms();
        Predicate<Ground> stating = sentence -> sentence.states(figure.value(), language);
        double any = best(near, grounds -> sentence -> true);
        return any < claim.terms().weight(near) * MOST
                || best(near, grounds -> stating) >= any * ABOUT_FIGURE
                || best(claim.words(), grounds -> stating)
                        >= best(claim.words(), grounds -> sentence -> true) * ABOUT_FIGURE;
    }

    private static Fault kind(Said said) {
        return switch (said) {
            case Said.Day day -> Fault.DATE;
            case Said.Decade decade -> Fault.DATE;
            case Said.Clock clock -> Fault.DATE;
            case Said.Amount number -> number.unit() == null ? Fault.NUMBER : Fault.AMOUNT;
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
        boolean attributed =
                !ClaimWords.of(language).dated.longestIn(claim.text()).isEmpty();
        for (Grounds grounds : cited) {
            held.addAll(grounds.words());
            held.addAll(attributed ? grounds.publishers() : Set.of());
            things.addAll(grounds.things());
        }
        for (NameIndex.Mention name : claim.names()) {
            if (name.proper()
                    && !name.isHome()
                    && name.things().stream().noneMatch(things::contains)
                    && !isWritten(name, held)) {
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
        return claim.clauses().stream().anyMatch(this::isOfAnother) || isWhollyOfAnother()
                ? Set.of(Fault.SUBJECT)
                : Set.of();
    }

    private boolean isOfAnother(Clause clause) {
        List<NameIndex.Mention> subjects = claim.subjectsOf(clause);
        boolean together = cited.stream().anyMatch(grounds -> namesAll(grounds, subjects));
        boolean ofOneKind = subjects.stream().allMatch(name -> name.isPeerOf(subjects.getFirst()));
        if (!together && !ofOneKind) {
            return true;
        }
        Set<String> words = claim.plainWords(clause);
        if (words.size() < FEWEST_WORDS || subjects.isEmpty()) {
            return false;
        }
        double any = best(words, grounds -> sentence -> true);
        double about = best(words, grounds -> sentence -> isAbout(grounds, sentence, subjects));
        return together && about < any * ABOUT_SUBJECT;
    }

    /** A claim about one thing must be closest to a sentence about it. */
    private boolean isWhollyOfAnother() {
        List<NameIndex.Mention> subjects = claim.subjects();
        NameIndex.Mention main = subjects.getFirst();
        boolean several = subjects.stream().skip(1).anyMatch(main::isPeerOf);
        Set<String> words = new HashSet<>();
        claim.clauses().forEach(clause -> words.addAll(claim.plainWords(clause)));
        double about = best(words, grounds -> sentence -> isAbout(grounds, sentence, subjects));
        return !several && about < best(words, grounds -> sentence -> true) * ABOUT_SUBJECT;
    }

    private static boolean namesAll(Grounds grounds, List<NameIndex.Mention> names) {
        return names.stream().allMatch(name -> name.things().stream().anyMatch(grounds.things()::contains));
    }

    /** Whether a sentence is about one of the things and its passage names all of them. */
    private static boolean isAbout(Grounds grounds, Ground sentence, List<NameIndex.Mention> names) {
        return names.stream().anyMatch(name -> grounds.isAbout(sentence, name.things())) && namesAll(grounds, names);
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
                                                        NameIndex.kind(record).equals(NameIndex.kind(subject)))));
    }

    private double best(Set<String> words, java.util.function.Function<Grounds, Predicate<Ground>> about) {
        double best = 0;
        for (Grounds grounds : cited) {
            for (Ground sentence : grounds.sentences()) {
                if (about.apply(grounds).test(sentence)) {
                    best = Math.max(best, claim.terms().shared(words, sentence.terms(language)));
                }
            }
        }
        return best;
    }
}
