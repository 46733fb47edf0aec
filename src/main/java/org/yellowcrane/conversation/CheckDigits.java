package org.yellowcrane.conversation;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Tells numbers that are issued from numbers that only look so. */
final class CheckDigits {

    /** GB 11643: weights of the first seventeen digits (ISO 7064, MOD 11-2). */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String REMAINDERS = "10X98765432";

    private CheckDigits() {}

    /** Whether 18 characters are a Chinese resident id or a foreigner's permanent resident id: region, birthday and check digit. */
    static boolean isResidentId(String text) {
        if (text.length() != 18 || !isBirthday(text, 6, 4)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        return REMAINDERS.charAt(sum % 11) == text.charAt(17);
    }

    /** Whether 15 digits are a resident id of before 1999, which has no check digit. */
    static boolean isOldResidentId(String digits) {
        return digits.length() == 15 && isRegion(digits) && isBirthday(digits, 6, 2);
    }

    /** Whether digits are a bank card's: a known issuer's beginning, its length, and the check of Luhn (ISO 7812). */
    static boolean isBankCard(String digits) {
        return isOfIssuer(digits) && passesLuhn(digits);
    }

    private static boolean isOfIssuer(String digits) {
        return switch (digits.length()) {
            case 14 -> digits.startsWith("30") || digits.startsWith("36") || digits.startsWith("38");
            case 15 -> digits.startsWith("34") || digits.startsWith("37");
            case 16 -> "234569".indexOf(digits.charAt(0)) >= 0;
            case 17, 18, 19 -> "456".indexOf(digits.charAt(0)) >= 0;
            default -> false;
        };
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
        }
        return sum % 10 == 0;
    }

    /** The codes of provinces go from 11 to 82. */
    private static boolean isRegion(String digits) {
        char first = digits.charAt(0);
        return first >= '1' && first <= '8' && digits.charAt(1) <= '7';
    }

    private static boolean isBirthday(String digits, int from, int yearLength) {
        try {
            int year = Integer.parseInt(digits, from, from + yearLength, 10);
            LocalDate.of(
                    yearLength == 2 ? 1900 + year : year,
                    Integer.parseInt(digits, from + yearLength, from + yearLength + 2, 10),
                    Integer.parseInt(digits, from + yearLength + 2, from + yearLength + 4, 10));
            return yearLength == 2 || (year >= 1900 && year <= 2099);
        } catch (DateTimeException | NumberFormatException impossible) {
            return false;
        }
    }
}
