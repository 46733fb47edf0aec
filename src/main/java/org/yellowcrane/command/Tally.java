package org.yellowcrane.command;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How many of some questions were answered right.
 *
 * @param right answered right
 * @param all asked
 */
record Tally(int right, int all) {

    /** Counts by a key, in the order of the keys. */
    static Map<String, Tally> by(Function<Graded, String> key, Collection<Graded> graded) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (Graded one : graded) {
            tallies.merge(
                    key.apply(one),
                    new Tally(one.isRight() ? 1 : 0, 1),
                    (a, b) -> new Tally(a.right + b.right, a.all + b.all));
        }
        return tallies;
    }

    int wrong() {
        return all - right;
    }

    /** The share answered right, from 0 to 100; nothing asked is nothing right. */
    double percent() {
        return all == 0 ? 0 : 100.0 * right / all;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d of %d (%.1f %%)", right, all, percent());
    }
}
