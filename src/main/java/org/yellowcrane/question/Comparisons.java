package org.yellowcrane.question;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.Field;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.QuestionWord;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.question.RecordQuery.Filter;
import org.yellowcrane.question.RecordQuery.Grouping;

/** Questions that compare: which of two came first, which country has most, what was the first or the third. */
final class Comparisons {

    /** What asks for the order of things. */
    private static final Set<Cue> COMPARING =
            EnumSet.of(Cue.COMPARE, Cue.FIRST, Cue.LAST, Cue.BEFORE, Cue.SINCE, Cue.MOST, Cue.FEWEST);

    private final KnowledgeBase knowledge;
    private final Pieces pieces;

    Comparisons(KnowledgeBase knowledge, Pieces pieces) {
        this.knowledge = knowledge;
        this.pieces = pieces;
    }

    /** "Which is older, Bordeaux or Manchester?", "which has more beds?": two or more records of one collection, all of which have the value. */
    Optional<RecordQuery> order() {
        boolean compares = pieces.cues().stream().anyMatch(COMPARING::contains);
        List<String> kinds =
                pieces.records().stream().map(RecordId::collection).distinct().toList();
        boolean other = kinds.stream()
                .anyMatch(kind ->
                        !pieces.collections().isEmpty() && !pieces.collections().contains(kind));
        if (!compares
                || kinds.size() != 1
                || other
                || pieces.records().size() < 2
                || pieces.unread().size() > 1) {
            return Optional.empty();
        }
        Collection collection = knowledge.collection(kinds.getFirst());
        List<RecordId> records = List.copyOf(pieces.records());
        Optional<String> named = Stream.concat(
                        namedFields(collection, FieldType.NUMBER), namedFields(collection, FieldType.DATE))
                .findFirst();
        return Stream.concat(named.stream(), dates(collection))
                .filter(field -> records.stream()
                        .allMatch(id -> knowledge.get(id).value(field).isPresent()))
                .findFirst()
                .<RecordQuery>map(field -> new RecordQuery.Order(records, field))
                .or(() -> named.filter(field -> records.stream()
                                .anyMatch(id -> knowledge.get(id).value(field).isPresent()))
                        .map(field -> new RecordQuery.Lookup(records, Set.of(field), null)));
    }

    /** "In how many countries?", "which districts have one?": the groups that a field named makes. */
    Optional<RecordQuery> groups(Collection collection, List<Filter> conditions) {
        if (!pieces.signals(Cue.HOW_MANY) && !pieces.signals(Cue.LIST)) {
            return Optional.empty();
        }
        boolean continents = pieces.signals(Cue.CONTINENT)
                && Conditions.field(collection, FieldType.COUNTRY).isPresent();
        return continents
                ? Optional.of(new RecordQuery.Groups(collection.id(), new Grouping.ByContinent(), conditions))
                : Stream.of(FieldType.COUNTRY, FieldType.RECORD)
                        .flatMap(type -> namedFields(collection, type))
                        .findFirst()
                        .map(field -> new RecordQuery.Groups(collection.id(), new Grouping.ByField(field), conditions));
    }

    private static Stream<String> dates(Collection collection) {
        return Conditions.field(collection, FieldType.DATE).stream().map(Field::name);
    }

    private Stream<String> namedFields(Collection collection, FieldType type) {
        return pieces.mentions().stream()
                .flatMap(mention -> mention.all(Meaning.OfField.class).stream())
                .filter(named -> named.collection().equals(collection.id()))
                .map(Meaning.OfField::field)
                .filter(field -> collection.fields().containsKey(field)
                        && collection.fields().get(field).type() == type)
                .distinct();
    }

    /** "Which country has most of them?", "where are more, in Asia or Africa?": one collection, counted by groups. */
    Optional<RecordQuery> most() {
        boolean difference = pieces.signals(Cue.HOW_MANY) && pieces.signals(Cue.COMPARE);
        if (difference
                || !pieces.records().isEmpty()
                || !pieces.elsewhere().isEmpty()
                || pieces.collections().size() > 2) {
            return Optional.empty();
        }
        List<Collection> named =
                pieces.collections().stream().map(knowledge::collection).toList();
        if (named.size() == 1) {
            Optional<RecordQuery> ofNumber = namedFields(named.getFirst(), FieldType.NUMBER)
                    .findFirst()
                    .flatMap(field -> extreme(named.getFirst(), field));
            return ofNumber.isPresent() ? ofNumber : most(named.getFirst());
        }
        return named.stream()
                .flatMap(counted -> named.stream()
                        .filter(owner -> !owner.equals(counted))
                        .flatMap(owner -> Conditions.fieldOf(owner.id(), counted).stream())
                        .flatMap(field -> most(counted, new Grouping.ByField(field)).stream()))
                .findFirst();
    }

    private Optional<RecordQuery> most(Collection collection) {
        boolean countries = Conditions.field(collection, FieldType.COUNTRY).isPresent();
        boolean dated = Conditions.field(collection, FieldType.DATE).isPresent();
        if (countries && isBetweenAreas()) {
            return most(collection, new Grouping.ByArea(pieces.areas()));
        }
        if (countries && pieces.signals(Cue.CONTINENT)) {
            return most(collection, new Grouping.ByContinent());
        }
        if (dated && pieces.signals(Cue.DECADE)) {
            return most(collection, new Grouping.ByYears(10));
        }
        if (dated && pieces.signals(Cue.WHEN)) {
            return most(collection, new Grouping.ByYears(1));
        }
        return Stream.of(FieldType.CHOICE, FieldType.RECORD)
                .flatMap(type -> namedFields(collection, type))
                .findFirst()
                .or(() -> Conditions.field(collection, FieldType.COUNTRY).map(Field::name))
                .flatMap(field -> most(collection, new Grouping.ByField(field)));
    }

    /** Whether the areas named are what is compared. */
    private boolean isBetweenAreas() {
        return pieces.areas().size() > 1
                && pieces.areas().stream()
                        .allMatch(area -> pieces.areas().stream()
                                .noneMatch(other -> !other.equals(area)
                                        && other.countries().stream().anyMatch(area.countries()::contains)));
    }

    private Optional<RecordQuery> most(Collection collection, Grouping grouping) {
        return Conditions.of(collection, pieces)
                .map(filters -> new RecordQuery.Most(
                        collection.id(), grouping, pieces.signals(Cue.FEWEST), pieces.rank(), filters));
    }

    /** "Which hospital has the most beds?" */
    private Optional<RecordQuery> extreme(Collection collection, String number) {
        return Conditions.of(collection, pieces)
                .map(filters -> new RecordQuery.Extreme(
                        collection.id(), number, pieces.signals(Cue.FEWEST), pieces.rank(), filters));
    }

    boolean asksForExtreme() {
        return pieces.signals(Cue.FIRST) || pieces.signals(Cue.LAST) || pieces.rank() > 1;
    }

    /** "Which is the 17th?": the record at that place of a published order, if it is the whole order that is asked for. */
    Optional<RecordQuery> ranked(Collection collection, List<Filter> conditions) {
        boolean asksForPlace = pieces.rank() > 1 && conditions.isEmpty() && !pieces.signals(Cue.LAST);
        return collection.fields().values().stream()
                .filter(field -> asksForPlace && field.asks().contains(QuestionWord.RANK))
                .flatMap(field -> collection.records().stream()
                        .filter(record -> record.value(field.name()).stream().anyMatch(this::isRank))
                        .<RecordQuery>map(record -> new RecordQuery.Lookup(
                                List.of(record.id()),
                                Stream.concat(Stream.of(field.name()), dates(collection))
                                        .collect(Collectors.toUnmodifiableSet()),
                                null)))
                .findFirst();
    }

    private boolean isRank(Value value) {
        return value instanceof Value.Quantity place
                && place.number().compareTo(BigDecimal.valueOf(pieces.rank())) == 0;
    }

    /** "Which was the first in France?": the first, last or n-th by date of at least two. */
    Optional<RecordQuery> extreme(Collection collection, List<Filter> conditions) {
        return Conditions.field(collection, FieldType.DATE)
                .filter(field -> Filters.matching(collection, conditions).size() > 1)
                .map(field -> new RecordQuery.Extreme(
                        collection.id(), field.name(), !pieces.signals(Cue.LAST), pieces.rank(), conditions));
    }
}
