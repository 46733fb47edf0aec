package org.yellowcrane.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of a sentence that says one thing.
 *
 * @param from where it begins
 * @param to where it ends
 * @param terms its words
 * @param denials how many words deny in it, by themselves or by their meaning
 * @param excludes whether a word leaves something out, such as "without"
 */
record Clause(int from, int to, Set<String> terms, int denials, boolean excludes) {

    /** Characters between a denial and what makes it a limit. */
    private static final int LIMIT_WITHIN = 40;

    /** Whether two clauses that say the same both affirm or both deny it; one that leaves something out may do either: "only A" is "not B". */
    boolean agreesWith(Clause other) {
        return isDenied() == other.isDenied() || excludes || other.excludes;
    }

    /** Whether an odd number of words deny. */
    boolean isDenied() {
        return denials % 2 == 1;
    }

    /** The whole text as one clause. */
    static Clause whole(ClaimText text, Terms terms) {
        return of(text, terms, 0, text.length());
    }

    /** The clauses of a text in their order. */
    static List<Clause> in(ClaimText text, Terms terms) {
        List<Integer> cuts = new ArrayList<>();
        ClaimWords words = ClaimWords.of(text.language());
        words.joiners.longestIn(text).forEach(hit -> cuts.add(hit.from()));
        for (int i = 1; i < text.length() - 1; i++) {
            boolean withinFigure = text.isDigit(i - 1) && text.isDigit(i + 1);
            boolean dash = text.at(i) == '-' && text.at(i - 1) == ' ' && text.at(i + 1) == ' ';
            if (dash || (!withinFigure && ",;:()«»?!。".indexOf(text.at(i)) >= 0)) {
                cuts.add(i);
            }
        }
        cuts.add(text.length());
        cuts.sort(null);
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            Clause clause = of(text, terms, from, cut);
            if (terms.weight(clause.terms) > 0 || cut == text.length()) {
                clauses.add(clause);
                from = cut;
            }
        }
        return clauses;
    }

    private static Clause of(ClaimText text, Terms terms, int from, int to) {
        ClaimWords words = ClaimWords.of(text.language());
        List<Phrases.Hit<Boolean>> idioms = words.idioms.longestIn(text);
        List<Phrases.Hit<Boolean>> limits = words.limits.longestIn(text);
        long denials = within(words.denials.longestIn(text), idioms, from, to)
                        .filter(denial -> limits.stream().noneMatch(limit -> isLimited(denial, limit, to)))
                        .count()
                + within(words.bans.longestIn(text), idioms, from, to).count();
        boolean excludes = within(words.exclusions.longestIn(text), idioms, from, to)
                .findAny()
                .isPresent();
        return new Clause(from, to, terms.of(text, from, to), (int) denials, excludes);
    }

    private static boolean isLimited(Phrases.Hit<Boolean> denial, Phrases.Hit<Boolean> limit, int end) {
        return limit.from() >= denial.to() && limit.from() < Math.min(end, denial.to() + LIMIT_WITHIN);
    }

    private static Stream<Phrases.Hit<Boolean>> within(
            List<Phrases.Hit<Boolean>> hits, List<Phrases.Hit<Boolean>> idioms, int from, int to) {
        return hits.stream()
                .filter(hit -> hit.from() >= from && hit.from() < to)
                .filter(hit -> idioms.stream().noneMatch(idiom -> hit.from() < idiom.to() && hit.to() > idiom.from()));
    }
}
