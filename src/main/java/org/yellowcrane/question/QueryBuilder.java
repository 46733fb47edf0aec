package org.yellowcrane.question;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.Field;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.QuestionWord;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.language.Language;
import org.yellowcrane.question.RecordQuery.Filter;

/**
 * Turns the pieces of a question into a query over the records, or into none: a piece that was not understood, a condition that the
 * collection cannot be asked, or a wish that is not supported leaves the question to the passages.
 */
final class QueryBuilder {

    /** More records than this are a list, not the answer to "where is it?". */
    private static final int MOST_RECORDS_LOOKED_UP = 4;

    /** What asks which of two came first. */
    private static final Set<Cue> COMPARING = EnumSet.of(Cue.COMPARE, Cue.FIRST, Cue.LAST, Cue.BEFORE, Cue.SINCE);

    /** The field that tells what is open from what is planned. */
    private static final String STATUS = "status";

    /** The collection of key figures, whose records are called by common nouns. */
    private static final String FIGURES = "key-figures";

    /** All that a question for membership may signal. */
    private static final Set<Cue> MEMBERSHIP = EnumSet.of(Cue.IS_IT, Cue.UNIT_TIME, Cue.LIST);

    /** Longer runs of unknown words are no name of a city. */
    private static final int LONGEST_NAME = 24;

    private final KnowledgeBase knowledge;
    private final Language language;
    private final Pieces pieces;

    QueryBuilder(KnowledgeBase knowledge, Language language, List<Mention> mentions) {
        this.knowledge = knowledge;
        this.language = language;
        this.pieces = new Pieces(mentions);
        countInstead();
    }

    /** "The number of sister cities in Russia" is no question for the published total. */
    private void countInstead() {
        if (pieces.areas().isEmpty() && !pieces.signals(Cue.NOT)) {
            return;
        }
        knowledge.collections().values().forEach(collection -> {
            RecordId total = collection.total();
            if (total != null && pieces.records().contains(total)) {
                pieces.countInstead(total, collection.id());
            }
        });
    }

    Optional<RecordQuery> build() {
        Optional<RecordQuery> entry = EntryRules.asked(pieces, language);
        if (entry.isPresent()) {
            return entry;
        }
        Optional<RecordQuery> order = order();
        if (order.isPresent()) {
            return order;
        }
        if (deniesCollection()) {
            return Optional.empty();
        }
        Optional<RecordQuery> beside = pieces.unread().isEmpty() ? besideRecord() : Optional.empty();
        if (beside.isPresent()) {
            return beside;
        }
        if (pieces.signals(Cue.COMPARE)) {
            return Optional.empty();
        }
        List<Mention> unread = pieces.unread();
        if (!unread.isEmpty()) {
            return unread.size() == 1 ? membershipOfUnknown(unread.getFirst().text(), null) : Optional.empty();
        }
        if (pieces.signals(Cue.MOST) || pieces.signals(Cue.FEWEST)) {
            return most();
        }
        if (!pieces.records().isEmpty()) {
            Optional<RecordQuery> owned = belongingToRecord();
            return owned.isPresent() ? owned : ofRecords();
        }
        if (pieces.collections().size() > 1) {
            return ofSeveral();
        }
        if (pieces.collections().isEmpty()) {
            return Optional.empty();
        }
        if (!pieces.elsewhere().isEmpty()) {
            Mention city = pieces.elsewhere().getFirst();
            String country = city.as(Meaning.OfElsewhere.class).orElseThrow().country();
            return pieces.elsewhere().size() == 1 ? membershipOfUnknown(city.text(), country) : Optional.empty();
        }
        return Conditions.of(collection(), pieces).flatMap(filters -> ofCollection(collection(), filters));
    }

    /** "French cities that are no sister cities": the records cannot tell of what they do not hold. */
    private boolean deniesCollection() {
        List<Mention> mentions = pieces.mentions().stream()
                .filter(mention -> mention.as(Meaning.Filler.class).isEmpty())
                .toList();
        return IntStream.range(1, mentions.size())
                .filter(i -> mentions.get(i).as(Meaning.OfCollection.class).isPresent())
                .anyMatch(i -> isNot(mentions.get(i - 1)) && (i == 1 || !isCondition(mentions.get(i - 2))));
    }

    private static boolean isNot(Mention mention) {
        return mention.all(Meaning.Signal.class).stream().anyMatch(signal -> signal.cue() == Cue.NOT);
    }

    private static boolean isCondition(Mention mention) {
        return mention.meanings().stream()
                .anyMatch(meaning -> meaning instanceof Meaning.OfArea
                        || meaning instanceof Meaning.OfRecord
                        || meaning instanceof Meaning.OfChoice);
    }

    /** "Which is older, Bordeaux or Manchester?": two or more records of one collection, all of them dated. */
    private Optional<RecordQuery> order() {
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
        return Conditions.field(knowledge.collection(kinds.getFirst()), FieldType.DATE)
                .map(Field::name)
                .filter(field -> pieces.records().stream()
                        .allMatch(id -> knowledge.get(id).value(field).isPresent()))
                .map(field -> new RecordQuery.Order(List.copyOf(pieces.records()), field));
    }

    /** "Which country has most of them?": counted by country, or by what another collection named holds, such as districts. */
    private Optional<RecordQuery> most() {
        boolean askable = pieces.records().isEmpty() && pieces.elsewhere().isEmpty() && !pieces.signals(Cue.NOT);
        List<Collection> named =
                pieces.collections().stream().map(knowledge::collection).toList();
        if (!askable || named.isEmpty() || named.size() > 2) {
            return Optional.empty();
        }
        if (named.size() == 1) {
            return Conditions.field(named.getFirst(), FieldType.COUNTRY)
                    .flatMap(field -> most(named.getFirst(), field.name()));
        }
        return named.stream()
                .flatMap(counted -> named.stream()
                        .filter(owner -> !owner.equals(counted))
                        .flatMap(owner -> Conditions.fieldOf(owner.id(), counted).stream())
                        .flatMap(field -> most(counted, field).stream()))
                .findFirst();
    }

    private Optional<RecordQuery> most(Collection collection, String field) {
        return Conditions.of(collection, pieces)
                .map(filters -> new RecordQuery.Most(collection.id(), field, pieces.signals(Cue.FEWEST), filters));
    }

    /** "How many joined before Bordeaux?", "which others are in France beside Bordeaux?": the others of the collection named. */
    private Optional<RecordQuery> besideRecord() {
        boolean beside = pieces.collections().size() == 1
                && !pieces.records().isEmpty()
                && pieces.elsewhere().isEmpty()
                && pieces.records().stream()
                        .allMatch(id -> id.collection().equals(collection().id()))
                && (pieces.signals(Cue.NOT)
                        || (pieces.years().isEmpty() && (pieces.signals(Cue.BEFORE) || pieces.signals(Cue.SINCE))));
        boolean asks = pieces.signals(Cue.HOW_MANY) || pieces.signals(Cue.LIST);
        return beside && asks
                ? Conditions.of(collection(), pieces).flatMap(filters -> ofCollection(collection(), filters))
                : Optional.empty();
    }

    /** "Which sights are in Wuchang?": the records of a collection that refer to the one record named. */
    private Optional<RecordQuery> belongingToRecord() {
        if (pieces.collections().size() != 1 || pieces.records().size() != 1 || pieces.signals(Cue.NOT)) {
            return Optional.empty();
        }
        RecordId owner = pieces.records().iterator().next();
        if (owner.collection().equals(collection().id())) {
            return Optional.empty();
        }
        return Conditions.belongingTo(owner, collection(), knowledge)
                .flatMap(filter -> Conditions.of(collection(), pieces)
                        .map(filters -> Stream.concat(filters.stream(), Stream.of(filter))
                                .toList()))
                .flatMap(filters -> ofCollection(collection(), filters));
    }

    /** "Which Korean cities have ties with Wuhan?": the same of each collection, if all of them can be asked it. */
    private Optional<RecordQuery> ofSeveral() {
        List<Optional<RecordQuery>> queries = pieces.collections().stream()
                .map(knowledge::collection)
                .map(collection ->
                        Conditions.of(collection, pieces).flatMap(filters -> ofCollection(collection, filters)))
                .toList();
        boolean askable = pieces.elsewhere().isEmpty()
                && queries.size() <= MOST_RECORDS_LOOKED_UP
                && queries.stream()
                        .allMatch(query ->
                                query.filter(QueryBuilder::isOfWholeCollection).isPresent());
        return askable
                ? Optional.of(new RecordQuery.Several(
                        queries.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    private static boolean isOfWholeCollection(RecordQuery query) {
        return query instanceof RecordQuery.Count
                || query instanceof RecordQuery.Listing
                || query instanceof RecordQuery.Existence;
    }

    /** "Is Lyon a sister city?" in any word order, and nothing else: a name, the collection, a cue that it is a yes-or-no question. */
    private Optional<RecordQuery> membershipOfUnknown(String name, @Nullable String country) {
        boolean askable = pieces.collections().size() == 1
                && pieces.records().isEmpty()
                && pieces.areas().isEmpty()
                && pieces.years().isEmpty()
                && pieces.signals(Cue.IS_IT)
                && MEMBERSHIP.containsAll(pieces.cues())
                && name.length() <= LONGEST_NAME
                && Conditions.field(collection(), FieldType.COUNTRY).isPresent();
        return askable
                ? Optional.of(
                        new RecordQuery.Membership(collection().id(), new RecordQuery.Subject.Unknown(name, country)))
                : Optional.empty();
    }

    private Optional<RecordQuery> ofRecords() {
        if (pieces.signals(Cue.NOT)
                || pieces.signals(Cue.BEFORE)
                || (pieces.signals(Cue.SINCE) && pieces.years().isEmpty())) {
            return Optional.empty();
        }
        if (!pieces.elsewhere().isEmpty() || pieces.records().size() > MOST_RECORDS_LOOKED_UP) {
            return Optional.empty();
        }
        if (!pieces.areas().isEmpty() && !pieces.records().stream().allMatch(this::isInAreas)) {
            return Optional.empty();
        }
        RecordId first = pieces.records().iterator().next();
        boolean figure = first.collection().equals(FIGURES);
        if (figure
                && !pieces.signals(Cue.HOW_MANY)
                && !pieces.signals(Cue.HOW_MUCH)
                && pieces.mentions().size() > pieces.records().size()) {
            return Optional.empty();
        }
        Set<String> fields = askedFields(pieces.records());
        boolean membership = pieces.collections().size() == 1
                && fields.isEmpty()
                && pieces.questionWords().isEmpty();
        if (membership && pieces.records().size() == 1) {
            return Optional.of(new RecordQuery.Membership(
                    pieces.collections().iterator().next(), new RecordQuery.Subject.Known(first)));
        }
        if (fields.isEmpty() && !pieces.questionWords().isEmpty()) {
            QuestionWord asked = pieces.questionWords().iterator().next();
            return Optional.of(new RecordQuery.Missing(first, asked.key()));
        }
        if (fields.isEmpty() && (pieces.signals(Cue.HOW_TO) || pieces.signals(Cue.FIRST) || pieces.signals(Cue.LAST))) {
            return Optional.empty();
        }
        return Optional.of(new RecordQuery.Lookup(List.copyOf(pieces.records()), fields, year()));
    }

    /** "Concepción in Paraguay" is another one than ours in Chile. */
    private boolean isInAreas(RecordId id) {
        Collection collection = knowledge.collection(id.collection());
        return Conditions.field(collection, FieldType.COUNTRY).isPresent()
                && pieces.areas().stream()
                        .allMatch(area -> Filters.passes(
                                new Filter.InArea(area.id(), area.countries(), false), knowledge.get(id), collection));
    }

    private Optional<RecordQuery> ofCollection(Collection collection, List<Filter> conditions) {
        if (pieces.signals(Cue.NOT) && conditions.isEmpty()) {
            return Optional.empty();
        }
        Optional<Field> date = Conditions.field(collection, FieldType.DATE);
        if (pieces.signals(Cue.FIRST) || pieces.signals(Cue.LAST) || pieces.rank() > 1) {
            return Filters.matching(collection, conditions).size() < 2
                    ? Optional.empty()
                    : date.map(field -> new RecordQuery.Extreme(
                            collection.id(), field.name(), !pieces.signals(Cue.LAST), pieces.rank(), conditions));
        }
        if (pieces.signals(Cue.HOW_MANY)) {
            if (asksForState(collection)) {
                return earlierTotal(collection);
            }
            return Optional.of(new RecordQuery.Count(collection.id(), conditions));
        }
        if (pieces.signals(Cue.HOW_TO) || (pieces.signals(Cue.ABOUT) && !pieces.signals(Cue.LIST))) {
            return Optional.empty();
        }
        return Optional.of(listing(collection, conditions));
    }

    /** "How many were there in 2019?" asks for what stood then, "how many joined in 2019?" for what began then. */
    private boolean asksForState(Collection collection) {
        boolean lasting = collection.total() != null
                || collection.complete()
                || collection.fields().containsKey(STATUS);
        return lasting
                && pieces.years().size() == 1
                && !pieces.signals(Cue.SINCE)
                && !pieces.signals(Cue.BEFORE)
                && !pieces.signals(Cue.BEGUN);
    }

    /** The published total of a year; nothing where none is kept. */
    private Optional<RecordQuery> earlierTotal(Collection collection) {
        return Optional.ofNullable(collection.total())
                .filter(total -> pieces.areas().isEmpty()
                        && !knowledge.get(total).history().isEmpty())
                .map(total -> new RecordQuery.Lookup(List.of(total), Set.of("value"), year()));
    }

    private RecordQuery listing(Collection collection, List<Filter> filters) {
        List<RecordId> matching = collection.records().stream()
                .filter(record -> filters.stream().allMatch(filter -> Filters.passes(filter, record, collection)))
                .map(KnowledgeRecord::id)
                .toList();
        boolean few = !filters.isEmpty() && !matching.isEmpty() && matching.size() <= MOST_RECORDS_LOOKED_UP;
        Set<String> fields = few ? askedFields(matching) : Set.of();
        if (!fields.isEmpty()) {
            return new RecordQuery.Lookup(matching, fields, null);
        }
        if (few && matching.size() == 1 && !pieces.questionWords().isEmpty()) {
            return new RecordQuery.Missing(
                    matching.getFirst(),
                    pieces.questionWords().iterator().next().key());
        }
        if (!filters.isEmpty() && matching.isEmpty() && !pieces.questionWords().isEmpty()) {
            return new RecordQuery.Absent(collection.id(), filters);
        }
        boolean existence = pieces.signals(Cue.IS_IT) && !pieces.signals(Cue.LIST) && !filters.isEmpty();
        return existence
                ? new RecordQuery.Existence(collection.id(), filters)
                : new RecordQuery.Listing(collection.id(), filters);
    }

    /** The fields asked for that at least one of the records fills, by the fields' own words first, then by question words. */
    private Set<String> askedFields(Iterable<RecordId> ids) {
        Set<String> fields = new LinkedHashSet<>();
        for (RecordId id : ids) {
            KnowledgeRecord record = knowledge.get(id);
            for (Mention mention : pieces.mentions()) {
                mention.all(Meaning.OfField.class).stream()
                        .filter(named -> named.collection().equals(id.collection()))
                        .map(Meaning.OfField::field)
                        .filter(record.values()::containsKey)
                        .forEach(fields::add);
            }
            Map<String, Field> declared = knowledge.collection(id.collection()).fields();
            declared.values().stream()
                    .filter(field -> field.asks().stream().anyMatch(pieces.questionWords()::contains))
                    .map(Field::name)
                    .filter(record.values()::containsKey)
                    .forEach(fields::add);
            boolean sinceWhen = fields.isEmpty() && pieces.signals(Cue.HOW_LONG);
            declared.values().stream()
                    .filter(field -> sinceWhen && field.type() == FieldType.DATE)
                    .map(Field::name)
                    .filter(record.values()::containsKey)
                    .limit(1)
                    .forEach(fields::add);
        }
        return fields;
    }

    private @Nullable Integer year() {
        return pieces.years().isEmpty() ? null : pieces.years().getFirst();
    }

    private Collection collection() {
        return knowledge.collection(pieces.collections().iterator().next());
    }
}
