package org.yellowcrane.question;

import java.util.Locale;

/** Kinds of small talk; the keys in the grammar and replies files are lower case. */
public enum SmallTalk {
    GREETING,
    THANKS,
    GOODBYE,
    ABILITIES,
    /** A wish to talk to a human being. */
    PERSON;

    /** The key in the files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
