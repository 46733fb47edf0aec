package org.yellowcrane.web;

import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.TextNormalizer;

/**
 * A question that is fit to be asked.
 *
 * @param text without control characters and surrounding white space; at most {@value #LIMIT} code points, at least one of them visible
 */
record QuestionText(String text) {

    /** A long paragraph. Longer texts are not questions, and cost time in every stage behind. */
    static final int LIMIT = 1_000;

    /**
     * Takes what a client sent.
     *
     * @throws ProblemException if it is no question
     */
    static QuestionText of(@Nullable String raw) {
        if (raw == null) {
            throw new ProblemException(ProblemKind.QUESTION_EMPTY);
        }
        String text = clean(raw);
        if (text.codePointCount(0, text.length()) > LIMIT) {
            throw new ProblemException(ProblemKind.QUESTION_TOO_LONG);
        }
        if (TextNormalizer.normalise(text).isEmpty()) {
            throw new ProblemException(ProblemKind.QUESTION_EMPTY);
        }
        return new QuestionText(text);
    }

    /** A text without control characters and surrounding white space. */
    static String clean(String raw) {
        if (raw.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw new ProblemException(ProblemKind.QUESTION_NOT_UNICODE);
        }
        return raw.codePoints()
                .filter(point -> !Character.isISOControl(point) || point == '\n' || point == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
