package org.yellowcrane.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Numbers and mail addresses that everybody may know. Immutable. */
final class PublishedNumbers {

    /** A number is the same with and without the codes of country and area before it. */
    private static final int TELLING = 8;

    private static final int SHORTEST = 7;

    private final Set<String> ends = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();

    private PublishedNumbers() {}

    /** All that stands in these texts. */
    static PublishedNumbers of(List<String> texts) {
        PublishedNumbers published = new PublishedNumbers();
        for (String text : texts) {
            for (Chunks.Joined joined : Chunks.of(text).allJoined()) {
                if (joined.isNumber() && joined.text().length() >= SHORTEST) {
                    published.ends.add(end(joined.text()));
                }
            }
            for (MailAddresses.Place place : MailAddresses.in(text)) {
                published.addresses.add(place.address());
            }
        }
        return published;
    }

    boolean holdsNumber(String digits) {
        return ends.contains(end(digits));
    }

    boolean holdsAddress(String address) {
        return addresses.contains(address);
    }

    private static String end(String digits) {
        return digits.substring(Math.max(0, digits.length() - TELLING));
    }
}
