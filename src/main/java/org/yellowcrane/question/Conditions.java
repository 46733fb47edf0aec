package org.yellowcrane.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.Field;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.language.PartialDate;
import org.yellowcrane.question.RecordQuery.Filter;

/** The conditions that a question sets for the records of a collection. Made for one question. */
final class Conditions {

    private final Collection collection;
    private final Pieces pieces;
    private final List<Filter> filters = new ArrayList<>();
    private boolean askable = true;

    private Conditions(Collection collection, Pieces pieces) {
        this.collection = collection;
        this.pieces = pieces;
    }

    /** The conditions; nothing if one of them cannot be asked of this collection. */
    static Optional<List<Filter>> of(Collection collection, Pieces pieces) {
        return new Conditions(collection, pieces).all();
    }

    private Optional<List<Filter>> all() {
        if (pieces.deniesMore()) {
            return Optional.empty();
        }
        addRecords();
        addAreas(pieces.areas(), false);
        addAreas(pieces.deniedAreas(), true);
        addPeriod();
        addKinds(false);
        addKinds(true);
        addChoices(false);
        addChoices(true);
        pieces.deniedFields().forEach(this::addWithout);
        return askable ? Optional.of(List.copyOf(filters)) : Optional.empty();
    }

    private void addRecords() {
        Map<String, Set<RecordId>> owners = new LinkedHashMap<>();
        for (RecordId denied : pieces.deniedRecords()) {
            if (denied.collection().equals(collection.id())) {
                filters.add(new Filter.Except(denied));
            } else {
                owners.computeIfAbsent(denied.collection(), unknown -> new LinkedHashSet<>())
                        .add(denied);
            }
        }
        owners.values().forEach(records -> add(belongingTo(records, true)));
        Optional<RecordId> other = pieces.records().stream()
                .filter(record -> record.collection().equals(collection.id()))
                .findFirst();
        boolean span = pieces.signals(Cue.BEFORE) || (pieces.signals(Cue.SINCE) && other.isPresent());
        if (pieces.years().isEmpty() && span) {
            add(other.map(record -> new Filter.Beside(record, pieces.signals(Cue.BEFORE))));
        }
    }

    /** The condition that records belong to other records, by the field that refers to records of their kind; empty if no field does. */
    Optional<Filter> belongingTo(Set<RecordId> owners, boolean negated) {
        return fieldOf(owners.iterator().next().collection(), collection)
                .map(field -> new Filter.Of(field, Set.copyOf(owners), negated));
    }

    /** The condition that records belong to the records named. */
    static Optional<Filter> belongingTo(Set<RecordId> owners, Collection collection, Pieces pieces) {
        return new Conditions(collection, pieces).belongingTo(owners, false);
    }

    private void addAreas(List<Meaning.OfArea> areas, boolean negated) {
        if (areas.isEmpty()) {
            return;
        }
        List<Meaning.OfArea> meant = negated ? areas : narrowest(areas);
        Set<String> countries =
                meant.stream().flatMap(area -> area.countries().stream()).collect(Collectors.toUnmodifiableSet());
        List<String> ids = meant.stream().map(Meaning.OfArea::id).toList();
        add(field(collection, FieldType.COUNTRY).map(field -> new Filter.InArea(ids, countries, negated)));
    }

    /** "Germany, in Europe" is Germany; "Japan and Korea" is both. */
    private static List<Meaning.OfArea> narrowest(List<Meaning.OfArea> areas) {
        return areas.stream()
                .filter(area -> areas.stream()
                        .noneMatch(
                                other -> !other.equals(area) && area.countries().containsAll(other.countries())))
                .toList();
    }

    private void addPeriod() {
        if (pieces.years().isEmpty()) {
            askable &= pieces.months().isEmpty();
        } else {
            add(field(collection, FieldType.DATE).map(field -> period()));
        }
    }

    private Filter period() {
        int first = pieces.years().getFirst();
        int last = pieces.years().getLast();
        if (pieces.years().size() > 1) {
            return new Filter.InYears(Math.min(first, last), Math.max(first, last));
        }
        if (pieces.signals(Cue.SINCE)) {
            return new Filter.InYears(pieces.signals(Cue.AFTER) ? first + 1 : first, 9999);
        }
        if (pieces.signals(Cue.BEFORE)) {
            return new Filter.InYears(1, first - 1);
        }
        return pieces.months().isEmpty()
                ? new Filter.InYears(first, first)
                : new Filter.InMonth(new PartialDate(first, pieces.months().getFirst(), 0));
    }

    /** "Malls and duty-free shops" are those of either kind. */
    private void addKinds(boolean negated) {
        Set<Meaning.OfChoice> kinds = Set.copyOf(pieces.kinds(collection.id(), negated));
        if (!kinds.isEmpty()) {
            filters.add(new Filter.WithChoice(kinds, negated));
        }
    }

    /** One condition a field, with all its choices that are named and occur. */
    private void addChoices(boolean negated) {
        Map<String, Set<Meaning.OfChoice>> byField = new LinkedHashMap<>();
        pieces.choices(collection.id(), negated).stream()
                .filter(choice ->
                        Filters.values(collection, choice.field()).anyMatch(new Value.Choice(choice.key())::equals))
                .forEach(choice -> byField.computeIfAbsent(choice.field(), unknown -> new LinkedHashSet<>())
                        .add(choice));
        byField.values().forEach(choices -> filters.add(new Filter.WithChoice(Set.copyOf(choices), negated)));
    }

    private void addWithout(Mention denied) {
        Optional<String> named = denied.all(Meaning.OfField.class).stream()
                .filter(field -> field.collection().equals(collection.id()))
                .map(Meaning.OfField::field)
                .findFirst();
        boolean when = denied.all(Meaning.Signal.class).stream().anyMatch(signal -> signal.cue() == Cue.WHEN);
        add(Stream.concat(
                        when ? field(collection, FieldType.DATE).map(Field::name).stream() : Stream.of(),
                        named.stream())
                .findFirst()
                .map(Filter.Without::new));
    }

    private void add(Optional<? extends Filter> filter) {
        askable &= filter.isPresent();
        filter.ifPresent(filters::add);
    }

    /** The field of a collection that refers to records of another collection. */
    static Optional<String> fieldOf(String owner, Collection collection) {
        return collection.fields().values().stream()
                .filter(field -> field.type() == FieldType.RECORD)
                .map(Field::name)
                .filter(field -> Filters.values(collection, field)
                        .anyMatch(value -> value instanceof Value.Reference reference
                                && reference.record().collection().equals(owner)))
                .findFirst();
    }

    static Optional<Field> field(Collection collection, FieldType type) {
        return collection.fields().values().stream()
                .filter(field -> field.type() == type)
                .findFirst();
    }
}
