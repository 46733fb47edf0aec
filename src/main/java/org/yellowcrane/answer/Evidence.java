package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.List;
import org.yellowcrane.knowledge.Passage;

/** Collects what the sentences of a draft rest on, and gives each passage its number. */
final class Evidence {

    private final List<Item> items = new ArrayList<>();

    /**
     * A passage that sentences rest on.
     *
     * @param passage the passage; for a computed sentence, one made of the records counted
     * @param computed whether the sentence was computed rather than quoted
     */
    record Item(Passage passage, boolean computed) {}

    /** Cites a passage. Returns its number, from 1; citing it again gives the same one. */
    int cite(Passage passage) {
        return number(new Item(passage, false));
    }

    /** Cites what a computed sentence was computed from. */
    int citeComputed(Passage passage) {
        return number(new Item(passage, true));
    }

    private int number(Item item) {
        int found = items.indexOf(item);
        if (found >= 0) {
            return found + 1;
        }
        items.add(item);
        return items.size();
    }

    List<Item> items() {
        return List.copyOf(items);
    }
}
