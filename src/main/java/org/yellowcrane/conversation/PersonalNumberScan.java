package org.yellowcrane.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the personal numbers of one text, in time linear in its length. */
final class PersonalNumberScan {

    /** A part of the text. */
    record Place(int start, int end) {}

    private final String text;
    private final PublishedNumbers published;
    private final NumberSurroundings surroundings;

    PersonalNumberScan(String text, PublishedNumbers published) {
        this.text = text;
        this.published = published;
        this.surroundings = new NumberSurroundings(text);
    }

    /** The places in order; they do not overlap. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (MailAddresses.Place mail : MailAddresses.in(text)) {
            if (!published.holdsAddress(mail.address())) {
                places.add(new Place(mail.start(), mail.end()));
            }
        }
        Chunks chunks = Chunks.of(text);
        for (int i = 0; i < chunks.size(); ) {
            int taken = 0;
            for (Chunks.Joined joined : chunks.joinedAt(i)) {
                if (isPersonal(joined)) {
                    places.add(new Place(withPlus(joined.start()), joined.end()));
                    taken = joined.parts().size();
                    break;
                }
            }
            i += Math.max(1, taken);
        }
        return disjoint(places);
    }

    private boolean isPersonal(Chunks.Joined number) {
        return isIdentity(number)
                || (!number.dated()
                        && !surroundings.isAmount(number.start(), number.end())
                        && (isCard(number) || isPhone(number) || isPassport(number)));
    }

    private boolean isIdentity(Chunks.Joined number) {
        String digits = number.text();
        return CheckDigits.isResidentId(digits)
                || CheckDigits.isOldResidentId(digits)
                || ((digits.length() == 15 || digits.length() == 18)
                        && number.isNumber()
                        && speaksOf("identity", number));
    }

    private boolean isCard(Chunks.Joined number) {
        return number.isNumber()
                && isWrittenLikeACard(number.parts())
                && (CheckDigits.isBankCard(number.text())
                        || (number.text().length() >= 15 && speaksOf("card", number)));
    }

    private static boolean isWrittenLikeACard(List<Integer> parts) {
        return parts.size() == 1
                || parts.equals(List.of(4, 6, 5))
                || parts.equals(List.of(4, 6, 4))
                || parts.subList(0, parts.size() - 1).stream().allMatch(length -> length == 4);
    }

    private boolean isPhone(Chunks.Joined number) {
        if (!number.isNumber() || published.holdsNumber(number.text())) {
            return false;
        }
        boolean international = withPlus(number.start()) < number.start();
        return PhoneShapes.isPersonal(number, international)
                || (PhoneShapes.canBeLocal(number) && speaksOf("phone", number));
    }

    private boolean isPassport(Chunks.Joined number) {
        if (number.parts().size() == 1 && PassportShapes.isUnmistakable(number.text())) {
            return true;
        }
        return PassportShapes.isPossible(number.text(), number.parts())
                && !(number.parts().size() > 1 && Character.isLowerCase(text.charAt(number.start())))
                && speaksOf("passport", number)
                && !(number.isNumber() && published.holdsNumber(number.text()));
    }

    private boolean speaksOf(String kind, Chunks.Joined number) {
        return surroundings.speakOf(kind, number.start(), number.end());
    }

    /** Where a number starts if the plus and the bracket before it belong to it. */
    private int withPlus(int start) {
        int before = start > 0 && (text.charAt(start - 1) == '(' || text.charAt(start - 1) == ' ') ? start - 1 : start;
        return before > 0 && (text.charAt(before - 1) == '+' || text.charAt(before - 1) == '＋') ? before - 1 : start;
    }

    private static List<Place> disjoint(List<Place> places) {
        List<Place> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparingInt(Place::start).thenComparing(Place::end, Comparator.reverseOrder()));
        List<Place> disjoint = new ArrayList<>();
        for (Place place : sorted) {
            if (disjoint.isEmpty() || disjoint.getLast().end() <= place.start()) {
                disjoint.add(place);
            }
        }
        return disjoint;
    }
}
