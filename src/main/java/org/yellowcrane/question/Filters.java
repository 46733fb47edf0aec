package org.yellowcrane.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.language.PartialDate;
import org.yellowcrane.question.RecordQuery.Filter;

/** Which records pass which conditions. */
public final class Filters {

    private Filters() {}

    /** The records of a collection that pass all conditions, in the order of the collection. */
    public static List<KnowledgeRecord> matching(Collection collection, List<Filter> filters) {
        return collection.records().stream()
                .filter(record -> filters.stream().allMatch(filter -> passes(filter, record, collection)))
                .toList();
    }

    /** Whether a record passes a condition; one that lacks the value that the condition is about does not. */
    static boolean passes(Filter filter, KnowledgeRecord record, Collection collection) {
        return switch (filter) {
            case Filter.InArea area -> {
                List<String> countries = values(record, collection, FieldType.COUNTRY)
                        .map(value -> ((Value.Country) value).code())
                        .toList();
                yield !countries.isEmpty() && countries.stream().anyMatch(area.countries()::contains) != area.negated();
            }
            case Filter.InYears years ->
                values(record, collection, FieldType.DATE)
                        .limit(1)
                        .map(value -> ((Value.Day) value).date().year())
                        .anyMatch(year -> years.from() <= year && year <= years.to());
            case Filter.InMonth in ->
                values(record, collection, FieldType.DATE)
                        .limit(1)
                        .map(value -> ((Value.Day) value).date())
                        .anyMatch(date -> date.year() == in.month().year()
                                && date.month() == in.month().month());
            case Filter.WithChoice with ->
                with.choices().stream()
                                .anyMatch(choice -> record.value(choice.field()).isPresent())
                        && with.choices().stream()
                                        .anyMatch(choice -> values(record, choice.field())
                                                .anyMatch(new Value.Choice(choice.key())::equals))
                                != with.negated();
            case Filter.Without without -> record.value(without.field()).isEmpty();
            case Filter.Except except -> !record.id().equals(except.record());
            case Filter.Beside beside -> passes(beside, record, collection);
            case Filter.Of of ->
                record.value(of.field()).isPresent()
                        && values(record, of.field())
                                        .map(value -> ((Value.Reference) value).record())
                                        .anyMatch(of.records()::contains)
                                != of.negated();
        };
    }

    private static boolean passes(Filter.Beside beside, KnowledgeRecord record, Collection collection) {
        Optional<PartialDate> own = date(record, collection);
        Optional<PartialDate> other = collection.records().stream()
                .filter(one -> one.id().equals(beside.record()))
                .findFirst()
                .flatMap(one -> date(one, collection));
        if (own.isEmpty() || other.isEmpty()) {
            return false;
        }
        int order = own.get().compareTo(other.get());
        return beside.before() ? order < 0 : order > 0;
    }

    /** When a record began: its first field that is a date. */
    static Optional<PartialDate> date(KnowledgeRecord record, Collection collection) {
        return values(record, collection, FieldType.DATE)
                .map(value -> ((Value.Day) value).date())
                .findFirst();
    }

    /** All values of a field in a collection. */
    static Stream<Value> values(Collection collection, String field) {
        return collection.records().stream().flatMap(record -> values(record, field));
    }

    static Stream<Value> values(KnowledgeRecord record, Collection collection, FieldType type) {
        return collection.fields().values().stream()
                .filter(field -> field.type() == type)
                .flatMap(field -> values(record, field.name()));
    }

    static Stream<Value> values(KnowledgeRecord record, String field) {
        return record.value(field).stream()
                .flatMap(
                        value -> value instanceof Value.Several several ? several.values().stream() : Stream.of(value));
    }
}
