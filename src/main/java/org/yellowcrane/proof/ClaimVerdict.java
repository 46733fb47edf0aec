package org.yellowcrane.proof;

import java.util.List;
import java.util.Set;

/**
 * Whether a claim follows from what it cites.
 *
 * @param citations the numbers of the evidence that carry it, in the order given; empty if it is not supported
 * @param faults why it is not supported; empty if it is
 */
public record ClaimVerdict(List<Integer> citations, Set<Fault> faults) {

    /** What a sentence says without support. */
    public enum Fault {
        /** It cites nothing, or nothing that there is. */
        UNKNOWN_CITATION,
        /** A number, share or count that its passages do not give, or give for something else. */
        NUMBER,
        /** A date or time that its passages do not give, or not so exactly, or for something else. */
        DATE,
        /** A sum of money or a measure, or its unit. */
        AMOUNT,
        PHONE,
        /** A link or an e-mail address. */
        URL,
        /** A place, person, organisation or product. */
        NAME,
        /** It denies what its passages say, or says what they deny. */
        NEGATION,
        /** It ties what is said of one thing to another one. */
        SUBJECT,
        /** Too little of what it says stands in its passages. */
        COVERAGE
    }

    public ClaimVerdict {
        citations = List.copyOf(citations);
        faults = Set.copyOf(faults);
    }

    /** Whether it follows. */
    public boolean isSupported() {
        return faults.isEmpty();
    }
}
