package org.yellowcrane.question;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.TextNormalizer;

/**
 * Cuts a text into the smallest pieces that words are matched by: one character of Chinese, Japanese, Korean and Thai, whose words are not
 * separated or carry particles, and a stemmed word or a number otherwise. The script decides, so that mixed questions need no guess.
 */
final class Atoms {

    private final Stemmer stemmer;

    Atoms(Stemmer stemmer) {
        this.stemmer = stemmer;
    }

    /**
     * A piece of a text.
     *
     * @param key what it is compared by: the stem of a word
     * @param exact the word itself, folded, without a possessive ending
     * @param start where it begins in the text, in UTF-16 units
     * @param end where it ends
     */
    record Atom(String key, String exact, int start, int end) {}

    /** Cuts a normalised text; punctuation falls away. */
    List<Atom> of(String text, Language language) {
        List<Atom> atoms = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            int point = text.codePointAt(position);
            int next = position + Character.charCount(point);
            if (isUnseparated(point)) {
                atoms.add(atom(TextNormalizer.fold(text.substring(position, next)), position, next));
            } else if (Character.isDigit(point)) {
                next = endOfNumber(text, position);
                atoms.add(atom(text.substring(position, next), position, next));
            } else if (Character.isLetter(point)) {
                next = endOfWord(text, position);
                atoms.add(word(text, position, next, language));
            }
            position = next;
        }
        return atoms;
    }

    private Atom word(String text, int start, int end, Language language) {
        String folded = TextNormalizer.fold(text.substring(start, end)).replace('’', '\'');
        String bare = folded.replace("'", "");
        Language stemmed = UScript.getScript(text.codePointAt(start)) == UScript.CYRILLIC
                ? new Language("ru")
                : language.isSpaced() && !language.tag().equals("ru") ? language : Language.ENGLISH;
        return new Atom(
                stemmer.stem(bare, stemmed), folded.replaceFirst("'s$", "").replace("'", ""), start, end);
    }

    private static Atom atom(String key, int start, int end) {
        return new Atom(key, key, start, end);
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            boolean inside = (Character.isLetter(point) && !isUnseparated(point))
                    || Character.getType(point) == Character.NON_SPACING_MARK
                    || isApostropheInside(text, end);
            if (!inside) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    /** An English possessive or contraction stays one word; the French elision ({@code l'adresse}) is two. */
    private static boolean isApostropheInside(String text, int position) {
        char c = text.charAt(position);
        if (c != '\'' && c != '’') {
            return false;
        }
        String rest = text.substring(position + 1, Math.min(position + 4, text.length()));
        return rest.matches("(?i)(s|t|re|ve|ll|m|d)(?![\\p{L}]).*");
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isUnseparated(int point) {
        return switch (UScript.getScript(point)) {
            case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL, UScript.THAI -> true;
            default -> point == 'ー';
        };
    }
}
