package org.yellowcrane.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds mail addresses, in time linear in the length of the text. */
final class MailAddresses {

    /** RFC 5321 allows no longer ones. */
    private static final int LONGEST_NAME = 64;

    private static final int LONGEST_DOMAIN = 255;

    private MailAddresses() {}

    /**
     * An address in a text.
     *
     * @param address in lower case
     */
    record Place(int start, int end, String address) {}

    static List<Place> in(String text) {
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '@' || text.charAt(at) == '＠') {
                int start = at;
                while (start > 0 && at - start < LONGEST_NAME && isOfName(text.charAt(start - 1))) {
                    start--;
                }
                int end = endOfDomain(text, at + 1);
                if (start < at && isDomain(text.substring(at + 1, end))) {
                    places.add(new Place(start, end, text.substring(start, end).toLowerCase(Locale.ROOT)));
                }
            }
        }
        return places;
    }

    private static int endOfDomain(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_DOMAIN && isOfDomain(text.charAt(end))) {
            end++;
        }
        while (end > from && !Chunks.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isOfName(char c) {
        return Chunks.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
    }

    private static boolean isOfDomain(char c) {
        return Chunks.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    /** Names in at least two parts, the last of letters. */
    private static boolean isDomain(String text) {
        int dot = text.lastIndexOf('.');
        return dot > 0
                && text.length() - dot > 2
                && text.substring(dot + 1).chars().noneMatch(Character::isDigit);
    }
}
