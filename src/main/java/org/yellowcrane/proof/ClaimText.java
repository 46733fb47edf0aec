package org.yellowcrane.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.TextNormalizer;

/**
 * A text in the form in which claims and evidence are compared: compatible forms unified, folded, and remembering which letters were capitals.
 * Positions count characters of that form. Immutable.
 */
final class ClaimText {

    /** What a character is, as far as reading figures and names goes. */
    enum Kind {
        SPACE,
        SYMBOL,
        DIGIT,
        LETTER,
        HAN,
        HIRAGANA,
        KATAKANA,
        HANGUL
    }

    private static final Map<Integer, String> FOLDED = new ConcurrentHashMap<>();

    /** More than any script of ours needs. */
    private static final int CACHED_POINTS = 20_000;

    private final Language language;
    private final String form;
    private final Kind[] kinds;
    private final boolean[] capitals;

    private ClaimText(Language language, String form, Kind[] kinds, boolean[] capitals) {
        this.language = language;
        this.form = form;
        this.kinds = kinds;
        this.capitals = capitals;
    }

    static ClaimText of(String text, Language language) {
        // The commas of Chinese separate numbers; compatible forms would turn them into commas within numbers.
        String separated =
                text.replace("，", " ; ").replace("、", " ; ").replace("；", " ; ").replace('’', '\'');
        String clean = TextNormalizer.normalise(separated);
        StringBuilder form = new StringBuilder(clean.length());
        List<Boolean> capitals = new ArrayList<>(clean.length());
        clean.codePoints().forEach(point -> {
            String folded = folded(point);
            form.append(folded);
            for (int i = 0; i < folded.length(); i++) {
                capitals.add(i == 0 && Character.isUpperCase(point));
            }
        });
        Kind[] kinds = new Kind[form.length()];
        boolean[] upper = new boolean[form.length()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kind(form.charAt(i));
            upper[i] = capitals.get(i);
        }
        return new ClaimText(language, form.toString(), kinds, upper);
    }

    private static String folded(int point) {
        String cached = FOLDED.get(point);
        if (cached != null) {
            return cached;
        }
        String folded = fold(point);
        if (FOLDED.size() < CACHED_POINTS) {
            FOLDED.put(point, folded);
        }
        return folded;
    }

    private static String fold(int point) {
        return switch (point) {
            case '‐', '‑', '‒', '–', '—', '−', '~', '～' -> "-";
            case '²' -> "2";
            default -> TextNormalizer.fold(Character.toString(point));
        };
    }

    private static Kind kind(char c) {
        if (Character.isDigit(c)) {
            return Kind.DIGIT;
        }
        if (Character.isWhitespace(c)) {
            return Kind.SPACE;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN -> Kind.HAN;
            case HIRAGANA -> Kind.HIRAGANA;
            case KATAKANA -> Kind.KATAKANA;
            case HANGUL -> Kind.HANGUL;
            default -> c == 'ー' ? Kind.KATAKANA : Character.isLetter(c) ? Kind.LETTER : Kind.SYMBOL;
        };
    }

    Language language() {
        return language;
    }

    /** The folded text. */
    String form() {
        return form;
    }

    int length() {
        return kinds.length;
    }

    char at(int position) {
        return position >= 0 && position < kinds.length ? form.charAt(position) : ' ';
    }

    Kind kind(int position) {
        return position >= 0 && position < kinds.length ? kinds[position] : Kind.SPACE;
    }

    boolean isCapital(int position) {
        return position >= 0 && position < kinds.length && capitals[position];
    }

    boolean isDigit(int position) {
        return kind(position) == Kind.DIGIT;
    }

    /** Whether a run of characters of one kind begins here. */
    boolean isStart(int position) {
        return kind(position) != kind(position - 1);
    }

    /** The end of the run of characters of one kind that goes on here. */
    int runEnd(int position) {
        int end = position + 1;
        while (end < kinds.length && kinds[end] == kinds[position]) {
            end++;
        }
        return end;
    }

    /** Past white space. */
    int skipSpaces(int position) {
        int end = position;
        while (end < kinds.length && kinds[end] == Kind.SPACE) {
            end++;
        }
        return end;
    }

    String part(int from, int to) {
        return form.substring(Math.max(0, from), Math.min(form.length(), to));
    }
}
