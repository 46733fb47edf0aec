package org.yellowcrane.answer;

import com.ibm.icu.text.MessageFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.Field;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.language.Formats;
import org.yellowcrane.question.Filters;
import org.yellowcrane.question.RecordQuery.Filter;

/** Tells about whole collections: counts and lists. Every sentence is computed from the records. Made for one answer. */
final class CollectionTelling {

    /** A longer list is shortened; the rest is one question away. */
    private static final int LONGEST_LIST = 40;

    /** More remarks than these hide the list. */
    private static final int MOST_REMARKS = 6;

    /** The field by which a collection tells what is open from what is planned or closed. */
    private static final String STATUS = "status";

    private final Request request;
    private final Evidence evidence;
    private final Collection collection;

    CollectionTelling(Request request, Evidence evidence, Collection collection) {
        this.request = request;
        this.evidence = evidence;
        this.collection = collection;
    }

    /** How many there are: the published total where there is one, and how many of them are listed by name. */
    List<Block> count(List<Filter> filters) {
        if (!filters.isEmpty()) {
            return filtered(filters);
        }
        List<Sentence> sentences = new ArrayList<>();
        Optional<KnowledgeRecord> figure = totalFigure();
        figure.ifPresent(record -> sentences.addAll(new RecordTelling(request, evidence).sentences(record, "value")));
        if (sentences.isEmpty()) {
            sentences.add(computed(
                    request.replies().text("facts.count", Map.of("noun", noun(listed()))) + byStatus(),
                    collection.records()));
        } else if (total().filter(total -> total > listed()).isPresent()) {
            sentences.add(listedByName());
        }
        return List.of(new Block.Paragraph(sentences));
    }

    /** All that pass the filters, by name. */
    List<Block> list(List<Filter> filters) {
        if (!filters.isEmpty()) {
            return filtered(filters);
        }
        List<Block> blocks = new ArrayList<>();
        Map<String, Object> arguments = Map.of("name", words().name(), "count", listed());
        blocks.add(new Block.Paragraph(
                List.of(computed(request.replies().text("facts.list", arguments), collection.records()))));
        blocks.addAll(bullets(collection.records()));
        if (total().filter(total -> total > listed()).isPresent()) {
            blocks.add(new Block.Paragraph(List.of(listedByName())));
        }
        return blocks;
    }

    private List<Block> filtered(List<Filter> filters) {
        List<KnowledgeRecord> matching = Filters.matching(collection, filters);
        boolean partial = total().filter(total -> total > listed()).isPresent();
        String found = partial
                ? "facts.count-filtered-partial"
                : isPartial() ? "facts.count-filtered-open" : "facts.count-filtered";
        String key = matching.isEmpty() ? "facts.none-filtered" + (partial ? "-partial" : "") : found;
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("filter", new FilterWording(request, collection).of(filters));
        arguments.put("noun", noun(matching.size()));
        arguments.put("listed", listed());
        arguments.put("total", total().orElse(listed()));
        List<Block> blocks = new ArrayList<>();
        List<KnowledgeRecord> rest = matching.isEmpty() ? collection.records() : matching;
        blocks.add(new Block.Paragraph(List.of(computed(request.replies().text(key, arguments), rest))));
        blocks.addAll(bullets(matching));
        return blocks;
    }

    /** The records of one country, as a sentence; empty if there are none. */
    Optional<Sentence> sameCountry(String country) {
        Filter inCountry = new Filter.InArea(List.of(country), java.util.Set.of(country), false);
        List<KnowledgeRecord> matching = Filters.matching(collection, List.of(inCountry));
        if (matching.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> arguments = Map.of(
                "country", request.knowledge().regions().countryName(country, request.language()),
                "names",
                        Formats.of(request.language())
                                .list(matching.stream().map(this::name).toList()));
        return Optional.of(computed(request.replies().text("facts.member-same-country", arguments), matching));
    }

    /** Arguments of sentences about belonging to this collection. */
    Map<String, Object> membership(String name) {
        return Map.of(
                "name", name,
                "collection", words().name(),
                "listed", listed(),
                "total", total().orElse(listed()));
    }

    boolean isPartial() {
        return !collection.complete();
    }

    /** A sentence that was computed from records. */
    Sentence computed(String text, List<KnowledgeRecord> records) {
        return new Sentence(text, request.language(), cite(records));
    }

    /** A sentence that was computed from all records of the collection. */
    Sentence computedOverAll(String text) {
        return computed(text, collection.records());
    }

    /** How many are open, planned and so on, where the collection tells; all of them where it does not. */
    private String byStatus() {
        Field status = collection.fields().get(STATUS);
        if (status == null || status.type() != FieldType.CHOICE) {
            return "";
        }
        Map<String, Long> counts = collection.records().stream()
                .flatMap(record -> shown(record, status).stream())
                .collect(Collectors.groupingBy(label -> label, java.util.LinkedHashMap::new, Collectors.counting()));
        return counts.size() < 2
                ? ""
                : counts.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + ": " + noun(entry.getValue().intValue()))
                        .collect(Collectors.joining(" · ", " (", ")"));
    }

    private Sentence listedByName() {
        return computed(
                request.replies().text("facts.listed", Map.of("listed", listed(), "total", total().orElse(listed()))),
                collection.records());
    }

    /** One citation for each document that the records rest on first, the most used ones first, three at most. */
    private List<Integer> cite(List<KnowledgeRecord> records) {
        Map<String, List<KnowledgeRecord>> bySource = records.stream()
                .collect(Collectors.groupingBy(
                        record -> record.provenance().sources().getFirst().id(),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()));
        return bySource.values().stream()
                .sorted(java.util.Comparator.comparingInt(group -> -group.size()))
                .limit(3)
                .map(group -> evidence.citeComputed(passage(group)))
                .toList();
    }

    private Passage passage(List<KnowledgeRecord> records) {
        String names = Formats.of(request.language())
                .list(records.stream().map(this::name).toList());
        String id = records.size() == 1 ? records.getFirst().id().toString() : collection.id();
        return new Passage(
                id,
                request.language(),
                words().name(),
                names,
                records.getFirst().provenance());
    }

    List<Block> bullets(List<KnowledgeRecord> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        List<Sentence> items = new ArrayList<>();
        records.stream().limit(LONGEST_LIST).map(this::item).forEach(items::add);
        if (records.size() > LONGEST_LIST) {
            items.add(request.own(
                    request.replies().text("facts.more", Map.of("count", records.size() - LONGEST_LIST))));
        }
        List<Sentence> remarks = remarks(records);
        return remarks.isEmpty()
                ? List.of(new Block.Bullets(items))
                : List.of(new Block.Bullets(items), new Block.Paragraph(remarks));
    }

    /** What must be said of records in a list, where their state is told in words, such as that a tie has ended. */
    private List<Sentence> remarks(List<KnowledgeRecord> records) {
        Field status = collection.fields().get(STATUS);
        if (status == null || status.type() != FieldType.TEXT) {
            return List.of();
        }
        RecordTelling telling = new RecordTelling(request, evidence);
        return records.stream()
                .filter(record -> record.value(STATUS).isPresent())
                .limit(MOST_REMARKS)
                .flatMap(record -> telling.sentences(record, STATUS).stream())
                .distinct()
                .toList();
    }

    /** A record in a list: its name with its one country, its date, and its state where that is one of few. */
    private Sentence item(KnowledgeRecord record) {
        List<String> details = new ArrayList<>();
        firstOf(FieldType.COUNTRY)
                .filter(field -> !field.list())
                .flatMap(field -> shown(record, field))
                .ifPresent(details::add);
        firstOf(FieldType.DATE).flatMap(field -> shown(record, field)).ifPresent(details::add);
        Field status = collection.fields().get(STATUS);
        if (status != null && status.type() == FieldType.CHOICE && !byStatus().isEmpty()) {
            shown(record, status).ifPresent(details::add);
        }
        String text = name(record);
        if (!details.isEmpty()) {
            text += switch (request.language().tag()) {
                case "zh" -> "（" + String.join("，", details) + "）";
                case "ja" -> "（" + String.join("、", details) + "）";
                default -> " (" + String.join(", ", details) + ")";
            };
        }
        return request.own(text);
    }

    private Optional<String> shown(KnowledgeRecord record, Field field) {
        return record.value(field.name())
                .map(value -> request.knowledge().renderer().display(value, collection, field, request.language()));
    }

    private Optional<Field> firstOf(FieldType type) {
        return collection.fields().values().stream()
                .filter(field -> field.type() == type)
                .findFirst();
    }

    String noun(int count) {
        return ((MessageFormat) words().noun().clone()).format(Map.of("count", count));
    }

    private Optional<KnowledgeRecord> totalFigure() {
        return Optional.ofNullable(collection.total()).map(request.knowledge()::get);
    }

    private Optional<Integer> total() {
        return totalFigure()
                .flatMap(record -> record.value("value"))
                .filter(Value.Quantity.class::isInstance)
                .map(value -> ((Value.Quantity) value).number())
                .map(BigDecimal::intValue);
    }

    int listed() {
        return collection.records().size();
    }

    org.yellowcrane.knowledge.CollectionWords words() {
        return collection.words(request.language());
    }

    String name(KnowledgeRecord record) {
        return record.names().forReader(request.language()).text();
    }
}
