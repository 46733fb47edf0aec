package org.yellowcrane.web;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.jspecify.annotations.Nullable;

/**
 * A question that is fit to be asked.
 *
 * @param text without control characters and surrounding white space; at most {@value #LIMIT} code points, at least one of them visible
 */
record QuestionText(String text) {

    /** A long paragraph. Longer texts are not questions, and cost time in every stage behind. */
    static final int LIMIT = 1_000;

    private static final int BRAILLE_BLANK = 0x2800;

    /**
     * Takes what a client sent.
     *
     * @throws ProblemException if it is no question
     */
    static QuestionText of(@Nullable String raw) {
        if (raw == null) {
            throw new ProblemException(ProblemKind.QUESTION_EMPTY);
        }
        if (raw.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw new ProblemException(ProblemKind.QUESTION_NOT_UNICODE);
        }
        String text = raw.codePoints()
                .filter(point -> Character.isWhitespace(point) || !Character.isISOControl(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (text.codePoints().noneMatch(QuestionText::isVisible)) {
            throw new ProblemException(ProblemKind.QUESTION_EMPTY);
        }
        if (text.codePointCount(0, text.length()) > LIMIT) {
            throw new ProblemException(ProblemKind.QUESTION_TOO_LONG);
        }
        return new QuestionText(text);
    }

    private static boolean isVisible(int point) {
        return !UCharacter.isUWhiteSpace(point)
                && !UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                && Character.getType(point) != Character.FORMAT
                && Character.getType(point) != Character.NON_SPACING_MARK
                && point != BRAILLE_BLANK;
    }
}
