package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Superseded;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.language.Formats;
import org.yellowcrane.language.PartialDate;

/** Tells what fields of a record were in an earlier year or month. Made for one answer. */
final class HistoryTelling {

    /** The field that holds a figure. */
    private static final String VALUE = "value";

    private final Request request;
    private final Evidence evidence;
    private final KnowledgeRecord record;
    private final List<Superseded> history;

    /**
     * Prepares to tell.
     *
     * @param fields whose earlier values; empty: those of all fields
     */
    HistoryTelling(Request request, Evidence evidence, KnowledgeRecord record, Set<String> fields) {
        this.request = request;
        this.evidence = evidence;
        this.record = record;
        this.history = record.history().stream()
                .filter(old -> fields.isEmpty() || fields.contains(old.field()))
                .toList();
    }

    /** Whether the time matters for what is asked: a value has changed, or a figure is of another year. */
    boolean concerns(PartialDate at) {
        return !history.isEmpty() || (isFigure() && !tellsToday(VALUE, at));
    }

    /** Whether a value of that year or month is held. */
    boolean knows(PartialDate at) {
        return !then(at).isEmpty() || tellsToday(field(), at);
    }

    /** All values that are held, the earliest first, today's last. */
    Block all() {
        List<Sentence> sentences = new ArrayList<>();
        history.stream().sorted(Comparator.comparing(Superseded::asOf)).forEach(old -> sentences.add(earlier(old)));
        history.stream().map(Superseded::field).distinct().forEach(field -> sentences.addAll(today(field)));
        return new Block.Paragraph(sentences);
    }

    private Sentence earlier(Superseded old) {
        return computed(
                "facts.earlier",
                Map.of(
                        "date", Formats.of(request.language()).date(old.asOf()),
                        "what", what(old),
                        "value", value(old)));
    }

    private List<Sentence> today(String field) {
        return new RecordTelling(request, evidence).sentences(record, field);
    }

    /** The values of that time and today's beside them; of a time with none, the times that have one. */
    Block at(PartialDate at) {
        List<Sentence> sentences = new ArrayList<>();
        Formats formats = Formats.of(request.language());
        then(at).forEach(old -> sentences.add(earlier(old)));
        if (knows(at)) {
            sentences.addAll(today(field()));
        } else {
            List<String> held = Stream.concat(history.stream().map(Superseded::asOf), Stream.of(asOf()))
                    .distinct()
                    .sorted()
                    .map(formats::date)
                    .toList();
            sentences.add(
                    computed("facts.no-figure-then", Map.of("date", formats.date(at), "held", formats.list(held))));
        }
        return new Block.Paragraph(sentences);
    }

    private List<Superseded> then(PartialDate at) {
        return history.stream().filter(old -> isWithin(old.asOf(), at)).toList();
    }

    /** Whether what is told of a field today is of that time or says what was then. */
    private boolean tellsToday(String field, PartialDate at) {
        return isWithin(asOf(), at)
                || new RecordTelling(request, new Evidence())
                        .sentences(record, field).stream()
                                .anyMatch(sentence -> sentence.text().contains(String.valueOf(at.year())));
    }

    private static boolean isWithin(PartialDate date, PartialDate span) {
        return date.year() == span.year() && (span.month() == 0 || date.month() == span.month());
    }

    private boolean isFigure() {
        return record.value(VALUE).filter(Value.Quantity.class::isInstance).isPresent();
    }

    private String field() {
        return history.isEmpty() ? VALUE : history.getFirst().field();
    }

    private PartialDate asOf() {
        return record.provenance().asOf();
    }

    private Sentence computed(String reply, Map<String, Object> arguments) {
        Collection collection = request.knowledge().collection(record.id().collection());
        return new CollectionTelling(request, evidence, collection)
                .computed(request.replies().text(reply, arguments), List.of(record));
    }

    /** What an earlier value is of: the record's name, and the field's label where it has several that count. */
    private String what(Superseded old) {
        Collection collection = request.knowledge().collection(record.id().collection());
        String name = record.names().forReader(request.language()).text();
        String label = request.knowledge().renderer().label(collection, old.field(), request.language());
        return old.field().equals(VALUE) ? name : name + " – " + label;
    }

    /** The value, with what it counts where it counts a collection. */
    private String value(Superseded old) {
        Optional<Collection> counted = request.knowledge().collections().values().stream()
                .filter(candidate -> record.id().equals(candidate.total()))
                .findFirst();
        if (counted.isPresent() && old.value() instanceof Value.Quantity quantity) {
            return new CollectionTelling(request, evidence, counted.get())
                    .noun(quantity.number().intValue());
        }
        Collection collection = request.knowledge().collection(record.id().collection());
        return request.knowledge()
                .renderer()
                .display(
                        old.value(),
                        collection,
                        Objects.requireNonNull(collection.fields().get(old.field())),
                        request.language());
    }
}
