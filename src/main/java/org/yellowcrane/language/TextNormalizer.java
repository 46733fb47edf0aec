package org.yellowcrane.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;

/** Brings texts of people into one form: for reading (still theirs) and for comparing (never shown). Safe for concurrent use. */
public final class TextNormalizer {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    /** The simplified form of each traditional character. The transliterator itself is slow, and lets in one thread at a time. */
    private static final Map<Integer, Integer> SIMPLIFIED = simplified();

    /** More combining marks than this on one letter are an attack, not a script. */
    private static final int MARKS_PER_LETTER = 4;

    private TextNormalizer() {}

    /**
     * A text as it is read: compatible forms unified (NFKC), controls and invisible characters out, runs of white space one space.
     *
     * @return possibly empty
     */
    public static String normalise(String text) {
        String compatible = COMPATIBLE.normalize(text);
        StringBuilder clean = new StringBuilder(compatible.length());
        int marks = 0;
        for (int i = 0; i < compatible.length(); ) {
            int point = compatible.codePointAt(i);
            i += Character.charCount(point);
            marks = isMark(point) ? marks + 1 : 0;
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                appendSpace(clean);
            } else if (isVisible(point) && marks <= MARKS_PER_LETTER) {
                clean.appendCodePoint(point);
            }
        }
        return clean.toString().strip();
    }

    /** The form in which words are compared: lower case, Latin letters without diacritics, Chinese characters simplified. */
    public static String fold(String text) {
        String lower = UCharacter.foldCase(text, true);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); ) {
            int point = lower.codePointAt(i);
            i += Character.charCount(point);
            switch (UScript.getScript(point)) {
                case UScript.LATIN -> appendWithoutMarks(folded, point);
                case UScript.HAN -> folded.appendCodePoint(SIMPLIFIED.getOrDefault(point, point));
                case UScript.CYRILLIC -> folded.appendCodePoint(point == 'ё' ? 'е' : point);
                case UScript.INHERITED -> {}
                default -> folded.appendCodePoint(point);
            }
        }
        return folded.toString();
    }

    private static Map<Integer, Integer> simplified() {
        Transliterator simplifier = Transliterator.getInstance("Traditional-Simplified");
        Map<Integer, Integer> simplified = new HashMap<>();
        for (String character : simplifier.getSourceSet()) {
            int simple = simplifier.transliterate(character).codePointAt(0);
            if (simple != character.codePointAt(0)) {
                simplified.put(character.codePointAt(0), simple);
            }
        }
        return Map.copyOf(simplified);
    }

    private static void appendWithoutMarks(StringBuilder folded, int point) {
        switch (point) {
            case 'ø' -> folded.append('o');
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ł' -> folded.append('l');
            case 'ı' -> folded.append('i');
            default -> {
                String decomposed = DECOMPOSED.normalize(Character.toString(point));
                decomposed.codePoints().filter(p -> !isMark(p)).forEach(folded::appendCodePoint);
            }
        }
    }

    private static void appendSpace(StringBuilder clean) {
        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
            clean.append(' ');
        }
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> point != 0x3164 && point != 0x115F && point != 0x1160 && point != 0x2800;
        };
    }
}
