package org.yellowcrane.conversation;

import java.util.List;
import java.util.Set;

/** How people write the numbers of their phones. Numbers of services (short ones, 400, 800) are nobody's own. */
final class PhoneShapes {

    private static final Set<List<Integer>> CHINESE_MOBILE = Set.of(
            List.of(11),
            List.of(3, 4, 4),
            List.of(3, 8),
            List.of(3, 3, 5),
            List.of(4, 3, 4),
            List.of(2, 11),
            List.of(2, 3, 4, 4),
            List.of(2, 3, 8));

    private static final Set<List<Integer>> RUSSIAN = Set.of(
            List.of(11),
            List.of(1, 10),
            List.of(1, 3, 3, 2, 2),
            List.of(1, 3, 3, 4),
            List.of(1, 3, 7),
            List.of(1, 3, 2, 2, 3),
            List.of(1, 3, 4, 3));

    private static final Set<List<Integer>> NORTH_AMERICAN = Set.of(List.of(3, 3, 4), List.of(1, 3, 3, 4));

    private PhoneShapes() {}

    /**
     * Whether a number is a personal phone by its shape alone.
     *
     * @param international whether a plus stands before it
     */
    static boolean isPersonal(Chunks.Joined number, boolean international) {
        String digits = number.text();
        if (isOfService(digits, international)) {
            return false;
        }
        return international
                ? digits.length() >= 8 && digits.length() <= 15
                : isChineseMobile(number)
                        || isWithTrunkZero(number)
                        || (digits.charAt(0) == '8'
                                && digits.length() == 11
                                && "3489".indexOf(digits.charAt(1)) >= 0
                                && RUSSIAN.contains(number.parts()))
                        || (NORTH_AMERICAN.contains(number.parts()) && digits.charAt(digits.length() - 10) >= '2');
    }

    /** Whether it is a phone if the words beside it speak of one. */
    static boolean canBeLocal(Chunks.Joined number) {
        int length = number.text().length();
        return length >= 7
                && length <= 15
                && number.parts().size() <= 5
                && !isOfService(number.text(), false)
                && !isYears(number);
    }

    private static boolean isChineseMobile(Chunks.Joined number) {
        String digits = number.text().startsWith("86") ? number.text().substring(2) : number.text();
        return digits.length() == 11
                && digits.charAt(0) == '1'
                && digits.charAt(1) >= '3'
                && CHINESE_MOBILE.contains(number.parts());
    }

    /** A leading zero, single or double, stands before no other numbers of this length. */
    private static boolean isWithTrunkZero(Chunks.Joined number) {
        String digits = number.text();
        boolean country = digits.startsWith("00");
        return digits.charAt(0) == '0'
                && number.parts().getFirst() >= 2
                && digits.length() >= (country ? 10 : 9)
                && digits.length() <= (country ? 17 : 12);
    }

    private static boolean isOfService(String digits, boolean international) {
        String national = national(digits, international);
        boolean china = national.length() < digits.length();
        return (national.length() == 10 && (national.startsWith("400") || national.startsWith("800")))
                || digits.startsWith("8800")
                || (china && national.length() <= 8);
    }

    private static String national(String digits, boolean international) {
        if (digits.startsWith("0086")) {
            return digits.substring(4);
        }
        return digits.startsWith("86") && (international || digits.length() > 11) ? digits.substring(2) : digits;
    }

    private static boolean isYears(Chunks.Joined number) {
        return number.parts().stream().allMatch(length -> length == 4)
                && (number.text().startsWith("19") || number.text().startsWith("20"));
    }
}
