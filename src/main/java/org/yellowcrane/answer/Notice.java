package org.yellowcrane.answer;

import java.util.Locale;

/**
 * Something that a reader must know about an answer.
 *
 * @param kind what it is
 * @param text the same in the reply's language, one sentence
 */
public record Notice(Kind kind, String text) {

    /** What a notice is about. */
    public enum Kind {
        /** Past its review date: may have changed. */
        STALE,
        /** Not confirmed by a reliable source. */
        UNCONFIRMED,
        /** Sources disagree. */
        CONFLICT,
        /** A quote is in another language than the reply. */
        OTHER_LANGUAGE,
        /** The question's language is not supported; the reply is in English. */
        UNSUPPORTED_LANGUAGE,
        /** Written by a language model. */
        AI_GENERATED;

        /** The name in the API, such as {@code other-language}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
