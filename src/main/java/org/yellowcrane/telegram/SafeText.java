package org.yellowcrane.telegram;

import com.ibm.icu.text.UnicodeSet;

/** Makes text harmless: nothing in it can turn its surroundings around, hide, or be read as markup. */
final class SafeText {

    /** More marks on one letter than any script needs; a flood of them climbs over the lines above. */
    private static final int MARKS_ON_A_LETTER = 6;

    /** Controls, marks and overrides of direction, byte order and annotation marks, and invisible tags. */
    private static final UnicodeSet UNWANTED = new UnicodeSet(
                    "[[:Cc:]\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069"
                            + "\\uFEFF\\uFFF9-\\uFFFB\\U000E0000-\\U000E007F]")
            .remove('\n')
            .freeze();

    private SafeText() {}

    /** Without control, direction-changing and invisible tag characters, floods of combining marks and halves of surrogate pairs. */
    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.charAt(i) == '\t' ? ' ' : text.codePointAt(i);
            i += Character.charCount(character);
            marks = isMark(character) ? marks + 1 : 0;
            if (Character.getType(character) == Character.SURROGATE) {
                safe.append('\uFFFD');
            } else if (!UNWANTED.contains(character) && marks <= MARKS_ON_A_LETTER) {
                safe.appendCodePoint(character);
            }
        }
        return safe.toString();
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            escaped.append(escaped(text.charAt(i)));
        }
        return escaped.toString();
    }

    static String escaped(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> String.valueOf(character);
        };
    }
}
