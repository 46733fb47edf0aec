package org.yellowcrane.answer;

import java.util.Locale;

/** How an exchange ended. Not answering has names, too. */
public enum Outcome {
    /** Answered from the knowledge. */
    ANSWERED,
    /** One question back, because the answer depends on it. */
    CLARIFY,
    /** In scope, but the knowledge does not hold it. */
    NOT_KNOWN,
    /** Not what this bot is for. */
    OUT_OF_SCOPE,
    /** Held, but ended, or in conflict in a way that must not be used for this question. */
    OUTDATED,
    /** The emergency card. */
    EMERGENCY,
    /** Not to be answered. */
    REFUSED,
    /** A greeting, thanks, or what the bot can do. */
    SMALL_TALK;

    /** The name in the API, such as {@code not_known}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
