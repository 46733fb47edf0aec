package org.yellowcrane.knowledge;

import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/** Characters that an editor cannot see and that could smuggle text past review: zero-width, bidirectional controls, tags, selectors. */
final class HiddenCharacters {

    private HiddenCharacters() {}

    /** The first hidden character as {@code U+200B}, or null. */
    static @Nullable String find(String text) {
        PrimitiveIterator.OfInt codePoints = text.codePoints().iterator();
        while (codePoints.hasNext()) {
            int codePoint = codePoints.nextInt();
            if (isHidden(codePoint)) {
                return "U+%04X".formatted(codePoint);
            }
        }
        return null;
    }

    private static boolean isHidden(int codePoint) {
        if (codePoint < 0x7F) {
            return codePoint < ' ' && codePoint != '\n' && codePoint != '\t';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> true;
            default -> isSelector(codePoint) || isFiller(codePoint);
        };
    }

    private static boolean isSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    /** Hangul letters without a shape, and the combining grapheme joiner. */
    private static boolean isFiller(int codePoint) {
        return switch (codePoint) {
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x034F -> true;
            default -> false;
        };
    }
}
