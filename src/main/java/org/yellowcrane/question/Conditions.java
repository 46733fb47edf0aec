package org.yellowcrane.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.Field;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.question.RecordQuery.Filter;

/** The conditions that a question sets for the records of a collection. */
final class Conditions {

    private Conditions() {}

    /** The conditions; nothing if one of them cannot be asked of this collection. */
    static Optional<List<Filter>> of(Collection collection, Pieces pieces) {
        List<Filter> filters = new ArrayList<>();
        Optional<RecordId> other = pieces.records().stream()
                .filter(record -> record.collection().equals(collection.id()))
                .findFirst();
        boolean except = pieces.signals(Cue.NOT) && other.isPresent();
        boolean negated = pieces.signals(Cue.NOT) && !except;
        if (except) {
            pieces.records().forEach(record -> filters.add(new Filter.Except(record)));
        } else if (other.isPresent() && pieces.years().isEmpty() && isSpan(pieces)) {
            filters.add(new Filter.Beside(other.get(), pieces.signals(Cue.BEFORE)));
        }
        if (!pieces.areas().isEmpty() && field(collection, FieldType.COUNTRY).isEmpty()) {
            return Optional.empty();
        }
        pieces.areas().forEach(area -> filters.add(new Filter.InArea(area.id(), area.countries(), negated)));
        if (!pieces.years().isEmpty()) {
            if (field(collection, FieldType.DATE).isEmpty()) {
                return Optional.empty();
            }
            filters.add(inYears(pieces));
        }
        List<Filter.WithChoice> choices = choices(collection, pieces, negated);
        boolean spanWithoutYear = pieces.years().isEmpty() && pieces.signals(Cue.BEFORE) && other.isEmpty();
        if (spanWithoutYear || (negated && choices.size() + pieces.areas().size() != 1)) {
            return Optional.empty();
        }
        filters.addAll(choices);
        return Optional.of(filters);
    }

    /** The condition that records belong to another record, by the field that refers to records of its kind; empty if no field does. */
    static Optional<Filter> belongingTo(RecordId owner, Collection collection, KnowledgeBase knowledge) {
        return fieldOf(owner.collection(), collection)
                .map(field -> new Filter.Of(field, knowledge.get(owner).id()));
    }

    /** The field of a collection that refers to records of another collection. */
    static Optional<String> fieldOf(String owner, Collection collection) {
        return collection.fields().values().stream()
                .filter(field -> field.type() == FieldType.RECORD)
                .map(Field::name)
                .filter(field -> refersTo(owner, field, collection))
                .findFirst();
    }

    private static boolean refersTo(String kind, String field, Collection collection) {
        return collection.records().stream()
                .flatMap(record -> record.value(field).stream())
                .anyMatch(value -> value instanceof Value.Reference reference
                        && reference.record().collection().equals(kind));
    }

    /** One condition a field: of several things that one label may mean, the first that a record of the collection is. */
    private static List<Filter.WithChoice> choices(Collection collection, Pieces pieces, boolean negated) {
        Map<String, Filter.WithChoice> byField = new LinkedHashMap<>();
        pieces.choices(collection.id()).stream()
                .map(choice -> new Filter.WithChoice(choice.field(), choice.key(), negated))
                .filter(choice -> !Filters.matching(collection, List.of(choice)).isEmpty())
                .forEach(choice -> byField.putIfAbsent(choice.field(), choice));
        return List.copyOf(byField.values());
    }

    private static Filter.InYears inYears(Pieces pieces) {
        int first = pieces.years().getFirst();
        int last = pieces.years().getLast();
        if (pieces.years().size() > 1) {
            return new Filter.InYears(Math.min(first, last), Math.max(first, last));
        }
        if (pieces.signals(Cue.SINCE)) {
            return new Filter.InYears(first, 9999);
        }
        return pieces.signals(Cue.BEFORE) ? new Filter.InYears(1, first - 1) : new Filter.InYears(first, first);
    }

    private static boolean isSpan(Pieces pieces) {
        return pieces.signals(Cue.BEFORE) || pieces.signals(Cue.SINCE);
    }

    static Optional<Field> field(Collection collection, FieldType type) {
        return collection.fields().values().stream()
                .filter(field -> field.type() == type)
                .findFirst();
    }
}
