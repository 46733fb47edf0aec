package org.yellowcrane.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.Provenance;
import org.yellowcrane.language.Formats;
import org.yellowcrane.language.PartialDate;

/** What is said instead of a rule whose last day has passed. */
final class Ended {

    private Ended() {}

    /** That a record's rule has ended; empty if it has not. */
    static Optional<Draft> draft(Request request, KnowledgeRecord record) {
        return draft(request, passage(request, record));
    }

    /** That what a passage says has ended; empty if it has not. */
    static Optional<Draft> draft(Request request, Passage passage) {
        Evidence evidence = new Evidence();
        return sentence(request, passage, evidence)
                .map(ended -> new Draft(
                        Outcome.OUTDATED,
                        List.of(new Block.Paragraph(
                                List.of(ended, request.own(request.replies().text("ask-office"))))),
                        evidence.items(),
                        List.of(passage.id())));
    }

    /** The sentence that a record's rule has ended; empty if it has not. */
    static Optional<Sentence> sentence(Request request, KnowledgeRecord record, Evidence evidence) {
        return sentence(request, passage(request, record), evidence);
    }

    private static Optional<Sentence> sentence(Request request, Passage passage, Evidence evidence) {
        Provenance provenance = passage.provenance();
        LocalDate last = provenance.validUntil();
        if (last == null || !provenance.hasEnded(request.today())) {
            return Optional.empty();
        }
        String date = Formats.of(request.language()).date(PartialDate.of(last));
        String text = request.replies().text("ended", Map.of("title", passage.title(), "date", date));
        return Optional.of(request.cited(text, evidence.cite(passage)));
    }

    private static Passage passage(Request request, KnowledgeRecord record) {
        String name = record.names().forReader(request.language()).text();
        return new Passage(record.id().toString(), request.language(), name, name, record.provenance());
    }
}
