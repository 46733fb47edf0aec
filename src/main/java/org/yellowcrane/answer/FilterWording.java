package org.yellowcrane.answer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.Field;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.RecordRenderer;
import org.yellowcrane.knowledge.Regions;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.language.Formats;
import org.yellowcrane.language.PartialDate;
import org.yellowcrane.question.Groups;
import org.yellowcrane.question.RecordQuery.Filter;

/** Words for conditions on the records of a collection, and for what groups of them share. */
final class FilterWording {

    private final Request request;
    private final Collection collection;
    private final RecordRenderer renderer;
    private final Formats formats;

    FilterWording(Request request, Collection collection) {
        this.request = request;
        this.collection = collection;
        this.renderer = request.knowledge().renderer();
        this.formats = Formats.of(request.language());
    }

    String of(List<Filter> filters) {
        return filters.stream().map(this::of).collect(Collectors.joining(" · "));
    }

    String of(Groups.Key key) {
        return switch (key) {
            case Groups.Key.OfValue of ->
                renderer.display(of.value(), collection, field(of.field()), request.language());
            case Groups.Key.OfArea of -> area(of.id());
            case Groups.Key.OfYears of -> years(of.from(), of.to());
        };
    }

    private String of(Filter filter) {
        return switch (filter) {
            case Filter.InArea in -> {
                String names = formats.list(in.areas().stream().map(this::area).toList());
                yield in.negated() ? request.replies().text("outside", Map.of("place", names)) : names;
            }
            case Filter.InYears in -> years(in.from(), in.to());
            case Filter.InMonth in -> formats.date(in.month());
            case Filter.WithChoice with ->
                not(
                        formats.list(with.choices().stream()
                                .map(choice -> renderer.display(
                                        new Value.Choice(choice.key()),
                                        collection,
                                        field(choice.field()),
                                        request.language()))
                                .sorted()
                                .toList()),
                        with.negated());
            case Filter.Of of -> not(names(of.records().stream().sorted()), of.negated());
            case Filter.Without without ->
                request.replies()
                        .text(
                                "without",
                                Map.of("what", renderer.label(collection, without.field(), request.language())));
            case Filter.Except except -> not(names(Stream.of(except.record())), true);
            case Filter.Beside beside -> of(beside);
        };
    }

    /** The other record and its date, with an open end before or behind it. */
    private String of(Filter.Beside beside) {
        KnowledgeRecord other = request.knowledge().get(beside.record());
        String name = other.names().forReader(request.language()).text();
        String dated = collection.fields().values().stream()
                .filter(field -> field.type() == FieldType.DATE)
                .limit(1)
                .flatMap(field -> other.value(field.name()).stream())
                .map(value -> name + " (" + formats.date(((Value.Day) value).date()) + ")")
                .findFirst()
                .orElse(name);
        return request.replies().text(beside.before() ? "before" : "after", Map.of("what", dated));
    }

    private String names(Stream<RecordId> records) {
        return formats.list(records.map(request.knowledge()::get)
                .map(record -> record.names().forReader(request.language()).text())
                .toList());
    }

    private String area(String id) {
        Regions regions = request.knowledge().regions();
        return regions.groups().stream()
                .filter(group -> group.id().equals(id))
                .map(group -> group.names().forReader(request.language()).text())
                .findFirst()
                .orElseGet(() -> regions.countryName(id, request.language()));
    }

    private String not(String what, boolean negated) {
        return negated ? request.replies().text("not", Map.of("what", what)) : what;
    }

    private String years(int from, int to) {
        if (from == to) {
            return formats.date(new PartialDate(from, 0, 0));
        }
        if (from % 10 == 0 && to == from + 9) {
            return request.replies().text("decade", Map.of("year", String.valueOf(from)));
        }
        return (from == 1 ? "…" : String.valueOf(from)) + "–" + (to == 9999 ? "…" : String.valueOf(to));
    }

    private Field field(String name) {
        return Objects.requireNonNull(collection.fields().get(name));
    }
}
