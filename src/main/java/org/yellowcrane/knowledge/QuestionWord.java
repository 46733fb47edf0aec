package org.yellowcrane.knowledge;

import java.util.Locale;

/** Question words that a field may answer; their keys in {@code collection.yaml} and in the grammar files are hyphenated lower case. */
public enum QuestionWord {
    WHEN,
    WHERE,
    WHO,
    HOW_MANY,
    HOW_MUCH,
    HOW_LONG,
    PHONE,
    WEBSITE,
    EMAIL,
    HOURS,
    RANK;

    /** The key of this word, such as {@code how-many}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
