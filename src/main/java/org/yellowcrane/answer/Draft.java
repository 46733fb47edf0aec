package org.yellowcrane.answer;

import java.util.List;

/**
 * What a composer wrote, before it is verified.
 *
 * @param outcome how the exchange ends if the draft stands
 * @param blocks what is said; citations are numbers of the evidence
 * @param evidence what it rests on, number 1 first
 * @param related passage or collection ids whose sample questions could follow, the nearest first
 */
record Draft(Outcome outcome, List<Block> blocks, List<Evidence.Item> evidence, List<String> related) {

    Draft {
        blocks = List.copyOf(blocks);
        evidence = List.copyOf(evidence);
        related = List.copyOf(related);
    }
}
