package org.yellowcrane.conversation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How numbers of passports look. The patterns are tried on single numbers only, whose length is bounded. */
final class PassportShapes {

    /** China, Korea, India, Mexico; Japan, Australia, Italy, China; Canada; Spain; France; Korea since 2021. */
    private static final Pattern UNMISTAKABLE = Pattern.compile(
            "[A-Z]\\d{7,8}|[A-Z]{2}\\d{6,7}|[A-Z]{3}\\d{6}|\\d{2}[A-Z]{2}\\d{5}|[A-Z]\\d{3}[A-Z]\\d{4}");

    /** Germany: no vowels, and no letters that look like others. */
    private static final Pattern GERMAN = Pattern.compile("[CFGHJKLMNPRTVWXYZ](?=[A-Z]*\\d)[0-9CFGHJKLMNPRTVWXYZ]{8}");

    /** Letters and then at least as many digits as letters. */
    private static final Pattern SPACED = Pattern.compile("[A-Z]{1,3}\\d{5,8}");

    /** Russia: the series, perhaps in two parts, and the number. */
    private static final Set<List<Integer>> RUSSIAN = Set.of(List.of(2, 7), List.of(4, 6), List.of(2, 2, 6));

    private PassportShapes() {}

    /** Whether nothing else is written like this. */
    static boolean isUnmistakable(String text) {
        return UNMISTAKABLE.matcher(text).matches();
    }

    /** Whether it is one if the words beside it speak of passports. */
    static boolean isPossible(String text, List<Integer> parts) {
        boolean number = text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (parts.size() == 1) {
            return number
                    ? text.length() >= 8 && text.length() <= 10
                    : GERMAN.matcher(text).matches() || isMixed(text);
        }
        return number
                ? RUSSIAN.contains(parts)
                : parts.size() <= 4 && SPACED.matcher(text).matches();
    }

    private static boolean isMixed(String text) {
        return text.length() >= 6
                && text.length() <= 10
                && text.chars().filter(Character::isDigit).count() >= 5;
    }
}
