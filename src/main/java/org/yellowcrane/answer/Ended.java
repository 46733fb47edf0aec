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
        String name = record.names().forReader(request.language()).text();
        return draft(
                request,
                new Passage(
                        record.id().toString(),
                        request.language(),
                        name,
                        name,
                        List.of(),
                        List.of(),
                        record.provenance()));
    }

    /** That what a passage says has ended; empty if it has not. */
    static Optional<Draft> draft(Request request, Passage passage) {
        Provenance provenance = passage.provenance();
        LocalDate last = provenance.validUntil();
        if (last == null || !provenance.hasEnded(request.today())) {
            return Optional.empty();
        }
        Evidence evidence = new Evidence();
        int citation = evidence.cite(passage);
        String date = Formats.of(request.language()).date(PartialDate.of(last));
        String text = request.replies().text("ended", Map.of("title", passage.title(), "date", date));
        List<Sentence> sentences = List.of(
                request.cited(text, citation), request.own(request.replies().text("ask-office")));
        return Optional.of(new Draft(
                Outcome.OUTDATED, List.of(new Block.Paragraph(sentences)), evidence.items(), List.of(passage.id())));
    }
}
