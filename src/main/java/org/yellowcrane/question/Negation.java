package org.yellowcrane.question;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the words of negation in a question deny. "Not" and "except" deny the conditions that follow; "以外" and "제외" those before them; where
 * neither is there, a field ("without a phone") or the collection itself ("no sister city").
 */
final class Negation {

    /** Words that may stand between a negation and what it denies. */
    private static final Set<Cue> BRIDGES =
            EnumSet.of(Cue.IS_IT, Cue.WHERE, Cue.SINCE, Cue.AFTER, Cue.OR, Cue.ABROAD, Cue.NOT, Cue.BEGUN);

    private final List<Mention> mentions;
    private final BitSet denied = new BitSet();
    private boolean deniesCollection;
    private boolean isLoose;

    Negation(List<Mention> mentions) {
        this.mentions = mentions;
        for (int i = 0; i < mentions.size(); i++) {
            if (signals(mentions.get(i), Cue.EXCLUDED)) {
                excludeBefore(i);
            } else if (signals(mentions.get(i), Cue.NOT)) {
                denyAfter(i);
            }
        }
    }

    /** Whether the mention at a place is a condition, a field, or a collection beside another one, that is denied. */
    boolean denies(int index) {
        return denied.get(index);
    }

    /** Whether the collection asked for is what is denied. */
    boolean deniesCollection() {
        return deniesCollection;
    }

    /** Whether a negation was read without knowing what it denies. */
    boolean isLoose() {
        return isLoose;
    }

    private void excludeBefore(int at) {
        int last = before(at);
        if (last >= 0 && isCondition(mentions.get(last))) {
            denyRun(last, -1);
        } else if (isAt(last, Meaning.OfCollection.class)
                && mentions.subList(0, last).stream().anyMatch(Mention::namesCollection)) {
            denied.set(last);
        } else {
            isLoose = true;
        }
    }

    private void denyAfter(int at) {
        int next = after(at, false);
        int beyond = after(at, true);
        int last = before(at);
        if (isConditionAt(next)) {
            denyRun(next, 1);
        } else if (isConditionAt(beyond)) {
            denyRun(beyond, 1);
        } else if (isFieldAt(next)) {
            denied.set(next);
        } else if (isConditionAt(last)) {
            denyRun(last, -1);
        } else if (isAt(next, Meaning.OfCollection.class)) {
            boolean another = mentions.subList(0, at).stream().anyMatch(Mention::namesCollection);
            denied.set(next, another);
            deniesCollection |= !another;
        } else if (denied.isEmpty()) {
            isLoose = true;
        }
    }

    /** Conditions side by side or joined by "and" share the negation: "except Japan and Korea". */
    private void denyRun(int from, int step) {
        denied.set(from);
        for (int i = from + step; i >= 0 && i < mentions.size(); i += step) {
            if (isCondition(mentions.get(i))) {
                denied.set(i);
            } else if (!signals(mentions.get(i), Cue.OR)) {
                return;
            }
        }
    }

    private int before(int at) {
        int i = at - 1;
        while (i >= 0 && isFiller(mentions.get(i))) {
            i--;
        }
        return i;
    }

    private int after(int at, boolean overFields) {
        int i = at + 1;
        while (i < mentions.size() && isBridge(mentions.get(i), overFields)) {
            i++;
        }
        return i;
    }

    private static boolean isBridge(Mention mention, boolean overFields) {
        boolean field = mention.as(Meaning.OfField.class).isPresent();
        boolean bridge = isFiller(mention)
                || mention.all(Meaning.Signal.class).stream().anyMatch(signal -> BRIDGES.contains(signal.cue()));
        return !isCondition(mention)
                && mention.as(Meaning.OfCollection.class).isEmpty()
                && (field ? overFields : bridge);
    }

    private boolean isFieldAt(int index) {
        return isAt(index, Meaning.OfField.class) || (isIn(index) && signals(mentions.get(index), Cue.WHEN));
    }

    private boolean isConditionAt(int index) {
        return isIn(index) && isCondition(mentions.get(index));
    }

    private boolean isAt(int index, Class<? extends Meaning> kind) {
        return isIn(index) && mentions.get(index).as(kind).isPresent();
    }

    private boolean isIn(int index) {
        return index >= 0 && index < mentions.size();
    }

    private static boolean isFiller(Mention mention) {
        return mention.as(Meaning.Filler.class).isPresent()
                || mention.as(Meaning.FollowUp.class).isPresent();
    }

    private static boolean isCondition(Mention mention) {
        return mention.as(Meaning.OfKind.class).isPresent()
                || (mention.as(Meaning.OfCollection.class).isEmpty()
                        && mention.meanings().stream()
                                .anyMatch(meaning -> meaning instanceof Meaning.OfArea
                                        || meaning instanceof Meaning.OfRecord
                                        || meaning instanceof Meaning.OfChoice));
    }

    private static boolean signals(Mention mention, Cue cue) {
        return mention.all(Meaning.Signal.class).stream().anyMatch(signal -> signal.cue() == cue);
    }
}
