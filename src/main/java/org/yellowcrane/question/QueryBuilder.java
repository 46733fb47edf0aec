package org.yellowcrane.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.language.Language;
import org.yellowcrane.question.RecordQuery.Filter;

/**
 * Turns the pieces of a question into a query over the records, or into none: a piece that was not understood, a condition that the
 * collection cannot be asked, or a wish that is not supported leaves the question to the passages.
 */
final class QueryBuilder {

    /** More records than this are a list, not the answer to "where is it?". */
    static final int MOST_RECORDS_LOOKED_UP = 4;

    /** The field that tells what is open from what is planned. */
    private static final String STATUS = "status";

    /** All that a question for membership may signal. */
    private static final Set<Cue> MEMBERSHIP = EnumSet.of(Cue.IS_IT, Cue.UNIT_TIME, Cue.LIST);

    /** What makes a question for a number one about a part of a collection. */
    private static final Set<Cue> NARROWING = EnumSet.of(Cue.NOT, Cue.EXCLUDED, Cue.MOST, Cue.FEWEST);

    private static final String HOME_COUNTRY = "CN";

    /** Longer runs of unknown words are no name of a city. */
    private static final int LONGEST_NAME = 24;

    private final KnowledgeBase knowledge;
    private final Language language;
    private final Pieces pieces;
    private final Comparisons comparisons;

    QueryBuilder(KnowledgeBase knowledge, Language language, List<Mention> mentions) {
        this.knowledge = knowledge;
        this.language = language;
        this.pieces = new Pieces(mentions);
        this.comparisons = new Comparisons(knowledge, pieces);
        countInstead();
        figureInstead();
        ofTheYear();
    }

    /** "The Wuhan Open of 2024" is the event of that year in the series. */
    private void ofTheYear() {
        if (pieces.years().size() != 1 || pieces.records().size() != 1) {
            return;
        }
        RecordId series = pieces.records().iterator().next();
        Collection events = knowledge.collection(series.collection());
        events.records().stream()
                .filter(record -> record.values().containsValue(new Value.Reference(series)))
                .filter(record -> Filters.date(record, events)
                        .filter(date -> date.year() == pieces.years().getFirst())
                        .isPresent())
                .findFirst()
                .ifPresent(record -> pieces.readInstead(series, record.id()));
    }

    /** "How many partner cities?" asks for a figure that counts more than the collection, which the word names as well. */
    private void figureInstead() {
        boolean plain = pieces.collections().size() == 1
                && pieces.records().isEmpty()
                && pieces.areas().isEmpty()
                && pieces.signals(Cue.HOW_MANY)
                && pieces.cues().stream().noneMatch(NARROWING::contains);
        if (!plain) {
            return;
        }
        Collection named = collection();
        pieces.mentions().stream()
                .filter(mention -> mention.collections().anyMatch(named.id()::equals))
                .flatMap(mention -> mention.all(Meaning.OfRecord.class).stream())
                .map(Meaning.OfRecord::record)
                .filter(figure -> named.total() != null && !figure.equals(named.total()))
                .findFirst()
                .ifPresent(figure -> pieces.figureInstead(named.id(), figure));
    }

    /** "The number of sister cities in Russia" is no question for the published total. */
    private void countInstead() {
        boolean narrows = !pieces.areas().isEmpty() || pieces.cues().stream().anyMatch(NARROWING::contains);
        if (!narrows) {
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
        Optional<RecordQuery> special = new EntryRules(knowledge, pieces)
                .asked(language)
                .or(comparisons::order)
                .or(() -> new RecordQuestions(knowledge, pieces).rhetorical());
        if (special.isPresent()) {
            return special;
        }
        if (pieces.deniesMore()) {
            return Optional.empty();
        }
        Optional<RecordQuery> beside = pieces.signals(Cue.EARLIER)
                ? Optional.empty()
                : Optional.of(pieces).filter(read -> read.unread().isEmpty()).flatMap(read -> besideRecord());
        if (beside.isPresent()) {
            return beside;
        }
        List<Mention> unread = pieces.unread().stream()
                .filter(mention -> !isItsNumber(mention))
                .toList();
        if (!unread.isEmpty()) {
            return unread.size() == 1 && !pieces.signals(Cue.COMPARE)
                    ? membershipOfUnknown(unread.getFirst().text(), null)
                    : Optional.empty();
        }
        Optional<RecordQuery> changes = changes();
        if (changes.isPresent()) {
            return changes;
        }
        if (pieces.signals(Cue.MOST) || pieces.signals(Cue.FEWEST)) {
            return comparisons.most();
        }
        if (pieces.signals(Cue.COMPARE)) {
            return Optional.empty();
        }
        if (!pieces.records().isEmpty()) {
            Optional<RecordQuery> owned = belongingToRecords();
            return owned.isPresent() ? owned : new RecordQuestions(knowledge, pieces).query();
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

    /** "How many schools were there before?", "how has the number changed?": all values of what is named, if it has changed. */
    private Optional<RecordQuery> changes() {
        if (!pieces.signals(Cue.EARLIER)
                || !pieces.areas().isEmpty()
                || !pieces.elsewhere().isEmpty()) {
            return Optional.empty();
        }
        return pieces.records().size() == 1
                ? new RecordQuestions(knowledge, pieces)
                        .changes(pieces.records().iterator().next())
                : pieces.collections().stream()
                        .filter(id -> pieces.records().isEmpty()
                                && pieces.collections().size() == 1)
                        .flatMap(
                                id -> Stream.ofNullable(knowledge.collection(id).total()))
                        .flatMap(total -> new RecordQuestions(knowledge, pieces).changes(total).stream())
                        .findFirst();
    }

    /** "The 13 districts" are all of them. */
    private boolean isItsNumber(Mention mention) {
        return pieces.collections().size() == 1
                && mention.text().equals(String.valueOf(collection().records().size()));
    }

    /** "How many joined before Bordeaux?", "which others are in France beside Bordeaux?": the others of the collection named. */
    private Optional<RecordQuery> besideRecord() {
        boolean span = pieces.years().isEmpty() && (pieces.signals(Cue.BEFORE) || pieces.signals(Cue.SINCE));
        boolean beside = pieces.collections().size() == 1
                && (!pieces.deniedRecords().isEmpty() || (!pieces.records().isEmpty() && span))
                && pieces.elsewhere().isEmpty()
                && pieces.records().stream()
                        .allMatch(id -> id.collection().equals(collection().id()));
        boolean asks = pieces.signals(Cue.HOW_MANY) || pieces.signals(Cue.LIST) || comparisons.asksForExtreme();
        return beside && asks
                ? Conditions.of(collection(), pieces).flatMap(filters -> ofCollection(collection(), filters))
                : Optional.empty();
    }

    /** "Which sights are in Wuchang?": the records of a collection that refer to the records named. */
    private Optional<RecordQuery> belongingToRecords() {
        List<String> owners =
                pieces.records().stream().map(RecordId::collection).distinct().toList();
        if (pieces.collections().size() != 1
                || owners.size() != 1
                || owners.getFirst().equals(collection().id())) {
            return Optional.empty();
        }
        return Conditions.belongingTo(pieces.records(), collection(), pieces)
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
        boolean known = country != null;
        boolean foreign = country != null && !country.equals(HOME_COUNTRY);
        boolean askable = pieces.collections().size() == 1
                && pieces.records().isEmpty()
                && pieces.areas().isEmpty()
                && pieces.years().isEmpty()
                && (foreign || pieces.signals(Cue.IS_IT))
                && MEMBERSHIP.containsAll(pieces.cues())
                && name.length() <= LONGEST_NAME
                && (Conditions.field(collection(), FieldType.COUNTRY).isPresent()
                        || (known && collection().complete()));
        return askable
                ? Optional.of(
                        new RecordQuery.Membership(collection().id(), new RecordQuery.Subject.Unknown(name, country)))
                : Optional.empty();
    }

    private Optional<RecordQuery> ofCollection(Collection collection, List<Filter> conditions) {
        if (comparisons.asksForExtreme()) {
            return comparisons.ranked(collection, conditions).or(() -> comparisons.extreme(collection, conditions));
        }
        Optional<RecordQuery> groups = comparisons.groups(collection, conditions);
        if (groups.isPresent()) {
            return groups;
        }
        if (pieces.signals(Cue.HOW_MANY)) {
            if (asksForState(collection) && (isRecorded(collection) || isEmpty(collection, conditions))) {
                return earlierTotal(collection);
            }
            return Optional.of(new RecordQuery.Count(collection.id(), conditions));
        }
        if (!pieces.signals(Cue.LIST) && (pieces.signals(Cue.HOW_TO) || pieces.signals(Cue.ABOUT))) {
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

    private static boolean isEmpty(Collection collection, List<Filter> conditions) {
        return Filters.matching(collection, conditions).isEmpty();
    }

    /** A total published before the first that is kept is not known; then the year can only be that of the records. */
    private boolean isRecorded(Collection collection) {
        RecordId total = collection.total();
        return total == null
                || knowledge.get(total).history().stream()
                        .anyMatch(old -> old.asOf().year() <= pieces.years().getFirst() + 1);
    }

    /** The published total of a year; nothing where none is kept. */
    private Optional<RecordQuery> earlierTotal(Collection collection) {
        return Optional.ofNullable(collection.total())
                .filter(total -> pieces.areas().isEmpty()
                        && !knowledge.get(total).history().isEmpty())
                .map(total -> new RecordQuery.Lookup(List.of(total), Set.of("value"), RecordQuestions.at(pieces)));
    }

    private RecordQuery listing(Collection collection, List<Filter> filters) {
        List<RecordId> matching = collection.records().stream()
                .filter(record -> filters.stream().allMatch(filter -> Filters.passes(filter, record, collection)))
                .map(KnowledgeRecord::id)
                .toList();
        boolean few = !matching.isEmpty() && matching.size() <= MOST_RECORDS_LOOKED_UP;
        Set<String> fields = few ? new RecordQuestions(knowledge, pieces).askedFields(matching) : Set.of();
        if (!fields.isEmpty()) {
            return new RecordQuery.Lookup(matching, fields, null);
        }
        if (few
                && !filters.isEmpty()
                && matching.size() == 1
                && !pieces.questionWords().isEmpty()) {
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

    private Collection collection() {
        return knowledge.collection(pieces.collections().iterator().next());
    }
}
