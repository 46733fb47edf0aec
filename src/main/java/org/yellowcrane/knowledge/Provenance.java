package org.yellowcrane.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.PartialDate;

/**
 * What a record or a section rests on, and for when it holds.
 *
 * @param sources the documents, the best one first; never empty
 * @param asOf the day, month or year for which it was true
 * @param reviewBy after this day it may have changed
 * @param validUntil the last day of a rule
 * @param confidence how sure the editors are
 */
public record Provenance(
        List<Source> sources,
        PartialDate asOf,
        @Nullable LocalDate reviewBy,
        @Nullable LocalDate validUntil,
        Confidence confidence) {

    /** How sure the editors are of something. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        /** To be told only with the notice that it is unconfirmed. */
        LOW
    }

    public Provenance {
        sources = List.copyOf(sources);
    }

    /** Whether the rule's last day lies before the given one. */
    public boolean hasEnded(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }

    /** Whether its review is overdue on the given day. */
    public boolean isStale(LocalDate today) {
        return reviewBy != null && reviewBy.isBefore(today);
    }
}
