package org.yellowcrane.proof;

import com.ibm.icu.text.DateFormatSymbols;
import java.util.List;
import java.util.Set;
import org.yellowcrane.language.Language;
import org.yellowcrane.proof.ClaimText.Kind;

/** Finds names in a claim that nobody listed and that none of its passages has: capitals, foreign scripts, and people beside their office. */
final class StrangeNames {

    /** A word of katakana that so many passages have is a common loan word. */
    private static final int COMMON_LOAN = 3;

    private static final int SHORTEST = 3;

    private final ClaimText text;
    private final Set<String> held;
    private final List<NameIndex.Mention> known;
    private final Terms terms;
    private final ClaimWords words;

    /**
     * Prepares.
     *
     * @param text the claim
     * @param held all words of the passages
     * @param known the names in the claim that are checked already
     * @param terms the words of the language
     */
    StrangeNames(ClaimText text, Set<String> held, List<NameIndex.Mention> known, Terms terms) {
        this.text = text;
        this.held = held;
        this.known = known;
        this.terms = terms;
        this.words = ClaimWords.of(text.language());
    }

    /** Whether there is one. */
    boolean exist() {
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            if (!text.isStart(i) && text.kind(i) != Kind.HAN) {
                continue;
            }
            boolean strange = switch (text.kind(i)) {
                case LETTER -> isStrangeWord(i, before);
                case KATAKANA -> isStrangeLoan(i);
                default -> false;
            };
            if (strange || isStrangePerson(i)) {
                return true;
            }
            if (text.kind(i) == Kind.LETTER) {
                before = text.isCapital(i) && isUnheld(i);
            }
        }
        return false;
    }

    private boolean isStrangeWord(int i, boolean strangeBefore) {
        int end = text.runEnd(i);
        if (!text.isCapital(i) || end - i < 2 || !isUnheld(i)) {
            return false;
        }
        boolean foreign = !text.language().isSpaced() || (text.language().tag().equals("ru") && text.at(i) < 128);
        if (foreign) {
            return end - i >= SHORTEST;
        }
        boolean first = isFirst(i);
        if (text.language().tag().equals("de")) {
            return strangeBefore && !terms.isFamiliar(text.part(i, end));
        }
        return !first;
    }

    private boolean isFirst(int i) {
        int before = i - 1;
        while (before >= 0
                && (text.kind(before) == Kind.SPACE
                        || (text.kind(before) == Kind.SYMBOL && ".:!?-".indexOf(text.at(before)) < 0))) {
            before--;
        }
        return before < 0 || (text.kind(before) == Kind.SYMBOL);
    }

    private boolean isUnheld(int i) {
        int end = text.runEnd(i);
        boolean listed = known.stream().anyMatch(name -> i >= name.from() && i < name.to());
        return !listed
                && !isHeld(text.part(i, end))
                && words.capitals.longestAt(text, i) == null
                && words.titles.longestAt(text, i) == null
                && words.units.longestAt(text, i) == null
                && !isCalendar(text.part(i, end), text.language());
    }

    private boolean isHeld(String word) {
        if (held.contains(word)) {
            return true;
        }
        int shortest = Math.max(SHORTEST + 1, word.length() - SHORTEST);
        if (word.length() <= SHORTEST + 1) {
            return false;
        }
        String stem = word.substring(0, Math.min(shortest, word.length()));
        return held.stream()
                .anyMatch(other -> other.startsWith(stem) && Math.abs(other.length() - word.length()) <= SHORTEST);
    }

    private static boolean isCalendar(String word, Language language) {
        DateFormatSymbols symbols = new DateFormatSymbols(language.locale());
        for (String[] names : new String[][] {symbols.getMonths(), symbols.getWeekdays(), symbols.getShortMonths()}) {
            for (String name : names) {
                String folded = org.yellowcrane.language.TextNormalizer.fold(name);
                if (!folded.isEmpty() && (word.equals(folded) || word.equals(folded + "s"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isStrangeLoan(int i) {
        int end = text.runEnd(i);
        String word = text.part(i, end);
        boolean listed = known.stream().anyMatch(name -> i >= name.from() && i < name.to());
        if (end - i < SHORTEST
                || listed
                || held.contains(word)
                || words.units.longestAt(text, i) != null
                || words.capitals.longestAt(text, i) != null) {
            return false;
        }
        for (int at = i; at + 1 < end; at++) {
            if (terms.frequency(text.part(at, at + 2)) < COMMON_LOAN) {
                return true;
            }
        }
        return false;
    }

    /** A person's name beside a title in a script without capitals. */
    private boolean isStrangePerson(int i) {
        Kind kind = text.kind(i);
        if (kind != Kind.HAN && kind != Kind.HANGUL) {
            return false;
        }
        Phrases.Hit<Boolean> title = words.titles.longestAt(text, i);
        if (title == null) {
            return false;
        }
        return kind == Kind.HANGUL ? isStrangeBefore(title.from()) : isStrangeAround(title);
    }

    private boolean isStrangeBefore(int title) {
        int end = title;
        while (end > 0 && text.kind(end - 1) == Kind.SPACE) {
            end--;
        }
        int from = end;
        while (from > 0 && text.kind(from - 1) == Kind.HANGUL) {
            from--;
        }
        for (int i = from; end < title && end - from > 2 && i + 1 < end; i++) {
            if (!held.contains(text.part(i, i + 2)) && terms.frequency(text.part(i, i + 2)) < COMMON_LOAN) {
                return true;
            }
        }
        return false;
    }

    private boolean isStrangeAround(Phrases.Hit<Boolean> title) {
        int after = title.to();
        boolean followed = text.kind(after) == Kind.HAN
                && words.surnames.indexOf(text.at(after)) >= 0
                && text.kind(after + 1) == Kind.HAN;
        if (followed
                && !held.contains(text.part(after, after + 2))
                && terms.frequency(text.part(after, after + 2)) < COMMON_LOAN) {
            return true;
        }
        for (int length = 2; length <= 3; length++) {
            int from = title.from() - length;
            boolean preceded = text.kind(from) == Kind.HAN && words.surnames.indexOf(text.at(from)) >= 0;
            if (preceded
                    && !held.contains(text.part(from, from + 2))
                    && terms.frequency(text.part(from, from + 2)) < COMMON_LOAN) {
                return true;
            }
        }
        return false;
    }
}
