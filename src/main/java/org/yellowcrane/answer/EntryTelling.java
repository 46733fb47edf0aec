package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Value;

/** Tells which rules of entry hold for a passport on the day of the question: those in force with their conditions, and those that have ended. */
final class EntryTelling {

    /** What a traveller has to know of a rule, in this order. */
    private static final List<String> FIELDS =
            List.of("maxStay", "stayNote", "since", "until", "purposes", "conditions", "notAllowed");

    private static final Set<Value> STAY = Set.of(new Value.Choice("work"), new Value.Choice("study"));

    /** Passing through is the last resort: it needs a ticket to a third country. */
    private static final Value TRANSIT = new Value.Choice("transit");

    private final Request request;
    private final Evidence evidence;
    private final Collection policies;

    EntryTelling(Request request, Evidence evidence, Collection policies) {
        this.request = request;
        this.evidence = evidence;
        this.policies = policies;
    }

    /**
     * All rules whose countries include the given one.
     *
     * @param country its ISO code
     * @param toStay whether to say first that none of them is for work or study
     */
    List<Block> rules(String country, boolean toStay) {
        List<KnowledgeRecord> rules = policies.records().stream()
                .filter(record -> countries(record).anyMatch(new Value.Country(country)::equals))
                .sorted(Comparator.comparing(
                        record -> record.value("type").filter(TRANSIT::equals).isPresent()))
                .toList();
        List<KnowledgeRecord> valid = rules.stream()
                .filter(record -> !record.provenance().hasEnded(request.today()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        CollectionTelling telling = new CollectionTelling(request, evidence, policies);
        Map<String, Object> arguments =
                Map.of("country", request.knowledge().regions().countryName(country, request.language()));
        if (toStay && valid.stream().noneMatch(EntryTelling::isForStay)) {
            List<KnowledgeRecord> seen = valid.isEmpty() ? policies.records() : valid;
            blocks.add(new Block.Paragraph(
                    List.of(telling.computed(request.replies().text("facts.entry-not-to-stay", arguments), seen))));
        }
        String heading = request.replies().text(valid.isEmpty() ? "facts.entry-none" : "facts.entry", arguments);
        List<KnowledgeRecord> basis = valid.isEmpty() ? policies.records() : valid;
        blocks.add(new Block.Paragraph(List.of(telling.computed(heading, basis))));
        rules.stream()
                .flatMap(record -> Ended.sentence(request, record, evidence).stream())
                .forEach(ended -> blocks.add(new Block.Paragraph(List.of(ended))));
        valid.forEach(record -> blocks.add(new Block.Bullets(told(record))));
        blocks.add(new Block.Paragraph(List.of(request.own(request.replies().text("ask-office")))));
        return blocks;
    }

    private static boolean isForStay(KnowledgeRecord record) {
        return record.value("purposes").stream()
                .flatMap(value -> value instanceof Value.Several several ? several.values().stream() : Stream.of(value))
                .anyMatch(STAY::contains);
    }

    private List<Sentence> told(KnowledgeRecord record) {
        RecordTelling telling = new RecordTelling(request, evidence);
        return FIELDS.stream()
                .flatMap(field -> telling.sentences(record, field).stream())
                .distinct()
                .toList();
    }

    private static Stream<Value> countries(KnowledgeRecord record) {
        return record.value("countries").stream()
                .flatMap(
                        value -> value instanceof Value.Several several ? several.values().stream() : Stream.of(value));
    }
}
