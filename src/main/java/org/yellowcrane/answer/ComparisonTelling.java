package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.Field;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.language.Formats;
import org.yellowcrane.language.PartialDate;
import org.yellowcrane.question.Filters;
import org.yellowcrane.question.Groups;
import org.yellowcrane.question.RecordQuery;

/** Tells what is first, last, larger or most frequent in a collection. Every sentence is computed from the records. Made for one answer. */
final class ComparisonTelling {

    private final Request request;
    private final RecordTelling records;
    private final Collection collection;
    private final CollectionTelling telling;

    ComparisonTelling(Request request, Evidence evidence, Collection collection) {
        this.request = request;
        this.records = new RecordTelling(request, evidence);
        this.collection = collection;
        this.telling = new CollectionTelling(request, evidence, collection);
    }

    /** The first, the last or the n-th by a date; empty if not so many records that pass the filters have it. */
    List<Block> extreme(RecordQuery.Extreme extreme) {
        String field = extreme.field();
        if (Objects.requireNonNull(collection.fields().get(field)).type() == FieldType.NUMBER) {
            return extremeNumber(extreme);
        }
        List<KnowledgeRecord> matching = Filters.matching(collection, extreme.filters());
        List<KnowledgeRecord> dated = byDate(matching, field);
        if (dated.size() < extreme.rank()) {
            return List.of();
        }
        KnowledgeRecord found = (extreme.first() ? dated : dated.reversed()).get(extreme.rank() - 1);
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("collection", telling.words().name());
        arguments.put("rank", extreme.rank());
        arguments.put("name", telling.name(found));
        arguments.put("date", Formats.of(request.language()).date(date(found, field)));
        String end = extreme.first() ? "first" : "last";
        String key = extreme.rank() > 1 ? "facts.nth-" + end : "facts." + end;
        String conditions =
                extreme.filters().isEmpty() ? "" : new FilterWording(request, collection).of(extreme.filters()) + " · ";
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(telling.computed(conditions + request.replies().text(key, arguments), dated));
        if (dated.size() < matching.size()) {
            Map<String, Object> known = Map.of("dated", dated.size(), "listed", matching.size());
            sentences.add(telling.computed(request.replies().text("facts.dated", known), matching));
        }
        sentences.addAll(records.sentences(found, field));
        return List.of(new Block.Paragraph(sentences));
    }

    /** The one with the most or the least of something that is counted, or the n-th; empty if not so many have a figure. */
    private List<Block> extremeNumber(RecordQuery.Extreme extreme) {
        List<KnowledgeRecord> counted = Filters.matching(collection, extreme.filters()).stream()
                .filter(record -> record.value(extreme.field())
                        .filter(Value.Quantity.class::isInstance)
                        .isPresent())
                .sorted(Comparator.comparing(record -> number(record, extreme.field())))
                .toList();
        if (counted.size() < Math.max(2, extreme.rank())) {
            return List.of();
        }
        KnowledgeRecord found = (extreme.first() ? counted : counted.reversed()).get(extreme.rank() - 1);
        Map<String, Object> arguments = Map.of(
                "label", request.knowledge().renderer().label(collection, extreme.field(), request.language()),
                "listed", counted.size(),
                "rank", extreme.rank(),
                "name", telling.name(found));
        List<Sentence> sentences = new ArrayList<>();
        String key = extreme.first() ? "facts.smallest" : "facts.largest";
        sentences.add(telling.computed(request.replies().text(key, arguments), counted));
        sentences.addAll(records.sentences(found, extreme.field()));
        return List.of(new Block.Paragraph(sentences));
    }

    /** Several records in the order of a date or number that all of them have, with the sentence about it. */
    List<Block> order(RecordQuery.Order order) {
        Field field = Objects.requireNonNull(collection.fields().get(order.field()));
        List<KnowledgeRecord> named =
                order.records().stream().map(request.knowledge()::get).toList();
        boolean dates = named.stream().allMatch(record -> isDay(record, order.field()));
        List<KnowledgeRecord> sorted = dates
                ? byDate(named, order.field())
                : named.stream()
                        .sorted(Comparator.comparing(record -> number(record, order.field())))
                        .toList();
        List<String> names = sorted.stream()
                .map(record -> telling.name(record) + " ("
                        + record.value(order.field())
                                .map(value -> request.knowledge()
                                        .renderer()
                                        .display(value, collection, field, request.language()))
                                .orElse("")
                        + ")")
                .toList();
        String key = dates ? "facts.order" : "facts.order-number";
        String text = request.replies().text(key, Map.of("names", String.join(" → ", names)));
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(telling.computed(text, sorted));
        sorted.forEach(record -> sentences.addAll(records.sentences(record, order.field())));
        return List.of(new Block.Paragraph(sentences));
    }

    /** How many groups there are and which, the largest first; empty if there is none. */
    List<Block> groups(RecordQuery.Groups query) {
        FilterWording wording = new FilterWording(request, collection);
        List<Groups.Group> groups = Groups.of(collection, query.grouping(), query.filters()).stream()
                .sorted(Comparator.comparingInt(group -> -group.records().size()))
                .toList();
        if (groups.isEmpty()) {
            return List.of();
        }
        List<KnowledgeRecord> counted = groups.stream()
                .flatMap(group -> group.records().stream())
                .distinct()
                .toList();
        String collectionName = telling.words().name();
        Map<String, Object> arguments = new HashMap<>();
        arguments.put(
                "collection",
                query.filters().isEmpty() ? collectionName : collectionName + " · " + wording.of(query.filters()));
        arguments.put("listed", counted.size());
        arguments.put("count", groups.size());
        arguments.put(
                "names",
                Formats.of(request.language())
                        .list(groups.stream()
                                .map(group -> wording.of(group.key()) + " ("
                                        + group.records().size() + ")")
                                .toList()));
        return List.of(new Block.Paragraph(
                List.of(telling.computed(request.replies().text("facts.groups", arguments), counted))));
    }

    /** Which group is the largest or smallest, and which records those are; empty if there is nothing to compare. */
    List<Block> most(RecordQuery.Most most) {
        List<Groups.Group> groups = Groups.of(collection, most.grouping(), most.filters());
        List<Groups.Group> leading = Groups.leading(groups, most.fewest(), most.rank());
        if (leading.isEmpty()) {
            return List.of();
        }
        FilterWording wording = new FilterWording(request, collection);
        List<String> names =
                leading.stream().map(group -> wording.of(group.key())).toList();
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("collection", telling.words().name());
        arguments.put("names", Formats.of(request.language()).list(names));
        arguments.put("noun", telling.noun(leading.getFirst().records().size()));
        arguments.put("listed", telling.listed());
        arguments.put("rank", most.rank());
        arguments.put("groups", leading.size());
        String key = (most.fewest() ? "facts.fewest" : "facts.most") + (most.rank() > 1 ? "-nth" : "");
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                List.of(telling.computed(request.replies().text(key, arguments), collection.records()))));
        blocks.addAll(telling.bullets(leading.stream()
                .flatMap(group -> group.records().stream())
                .distinct()
                .toList()));
        return blocks;
    }

    private static List<KnowledgeRecord> byDate(List<KnowledgeRecord> records, String field) {
        return records.stream()
                .filter(record -> isDay(record, field))
                .sorted(Comparator.comparing(record -> date(record, field)))
                .toList();
    }

    private static boolean isDay(KnowledgeRecord record, String field) {
        return record.value(field).filter(Value.Day.class::isInstance).isPresent();
    }

    private static PartialDate date(KnowledgeRecord record, String field) {
        return record.value(field)
                .filter(Value.Day.class::isInstance)
                .map(value -> ((Value.Day) value).date())
                .orElseThrow();
    }

    private static java.math.BigDecimal number(KnowledgeRecord record, String field) {
        return record.value(field)
                .filter(Value.Quantity.class::isInstance)
                .map(value -> ((Value.Quantity) value).number())
                .orElse(java.math.BigDecimal.ZERO);
    }
}
