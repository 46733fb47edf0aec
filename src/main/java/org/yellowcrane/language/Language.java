package org.yellowcrane.language;

import com.ibm.icu.util.ULocale;

/**
 * A language of the world, whether or not the bot speaks it.
 *
 * @param tag lower-case ISO 639 code, such as {@code zh}; without script or region
 */
public record Language(String tag) implements Comparable<Language> {

    /** Chinese, the language of the city and of the official terms. */
    public static final Language CHINESE = new Language("zh");

    /** English, in which askers of unsupported languages are answered. */
    public static final Language ENGLISH = new Language("en");

    public Language {
        if (!tag.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("Not an ISO 639 code: " + tag);
        }
    }

    /** This language as a locale of ICU. */
    public ULocale locale() {
        return new ULocale(tag);
    }

    /** Whether words are separated by spaces and can be matched as wholes; Korean is not, for its particles stick to the noun. */
    public boolean isSpaced() {
        return switch (tag) {
            case "zh", "ja", "ko", "th" -> false;
            default -> true;
        };
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
