package org.yellowcrane.conversation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an answer.
 *
 * @param useful whether it helped
 * @param reason why not, if told
 * @param remark in their own words, if told; at most {@value #LONGEST_REMARK} characters
 */
public record Feedback(
        boolean useful, @Nullable Reason reason, @Nullable String remark) {

    /** A short paragraph. */
    public static final int LONGEST_REMARK = 1_000;

    /** Why an answer did not help. */
    public enum Reason {
        /** It is not true. */
        WRONG,
        /** It was true once. */
        OUTDATED,
        /** Something is missing. */
        INCOMPLETE,
        /** It answers another question. */
        BESIDE,
        /** It cannot be understood. */
        UNCLEAR;

        /** The name in the API, such as {@code outdated}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Feedback {
        if (remark != null && remark.codePointCount(0, remark.length()) > LONGEST_REMARK) {
            throw new IllegalArgumentException("A remark has at most " + LONGEST_REMARK + " characters");
        }
    }
}
