package org.yellowcrane.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.Field;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.QuestionWord;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.question.RecordQuery.Filter;

/**
 * Turns the pieces of a question into a query over the records, or into none: a piece that was not understood, a condition that the
 * collection cannot be asked, or a wish that is not supported leaves the question to the passages.
 */
final class QueryBuilder {

    /** More records than this are a list, not the answer to "where is it?". */
    private static final int MOST_RECORDS_LOOKED_UP = 4;

    /** What a query over records cannot express. */
    private static final Set<Cue> UNSUPPORTED = EnumSet.of(Cue.MOST, Cue.COMPARE);

    /** The collection of key figures, whose records are called by common nouns. */
    private static final String FIGURES = "key-figures";

    /** All that a question for membership may signal. */
    private static final Set<Cue> MEMBERSHIP = EnumSet.of(Cue.IS_IT, Cue.UNIT_TIME, Cue.LIST);

    /** Longer runs of unknown words are no name of a city. */
    private static final int LONGEST_NAME = 24;

    private final KnowledgeBase knowledge;
    private final List<Mention> mentions;
    private final Set<Cue> cues = EnumSet.noneOf(Cue.class);
    private final Set<String> collections = new LinkedHashSet<>();
    private final Set<RecordId> records = new LinkedHashSet<>();
    private final List<Meaning.OfArea> areas = new ArrayList<>();
    private final List<Mention> elsewhere = new ArrayList<>();
    private final List<Integer> years = new ArrayList<>();

    QueryBuilder(KnowledgeBase knowledge, List<Mention> mentions) {
        this.knowledge = knowledge;
        this.mentions = mentions;
        for (Mention mention : mentions) {
            mention.all(Meaning.Signal.class).forEach(signal -> cues.add(signal.cue()));
            mention.as(Meaning.OfYear.class).ifPresent(year -> years.add(year.year()));
            sort(mention);
        }
        preferRecordsOfNamedCollection();
    }

    /** A word that names both a collection and a figure about it means the collection; a city that is a record is no other city. */
    private void sort(Mention mention) {
        if (mention.as(Meaning.OfCollection.class).isPresent()) {
            mention.all(Meaning.OfCollection.class).forEach(named -> collections.add(named.collection()));
        } else if (mention.as(Meaning.OfRecord.class).isPresent()) {
            mention.all(Meaning.OfRecord.class).forEach(named -> records.add(named.record()));
        } else if (mention.as(Meaning.OfArea.class).isPresent()) {
            mention.as(Meaning.OfArea.class).ifPresent(areas::add);
        } else if (mention.as(Meaning.OfElsewhere.class).isPresent()) {
            elsewhere.add(mention);
        }
    }

    private void preferRecordsOfNamedCollection() {
        Predicate<RecordId> named = id -> collections.contains(id.collection());
        if (records.stream().anyMatch(named)) {
            records.removeIf(named.negate());
        }
    }

    Optional<RecordQuery> build() {
        if (cues.stream().anyMatch(UNSUPPORTED::contains)) {
            return Optional.empty();
        }
        List<Mention> unread = unread();
        if (!unread.isEmpty()) {
            return unread.size() == 1 ? membershipOfUnknown(unread.getFirst().text(), null) : Optional.empty();
        }
        if (!records.isEmpty()) {
            return ofRecords();
        }
        if (collections.size() != 1) {
            return Optional.empty();
        }
        if (!elsewhere.isEmpty()) {
            Mention city = elsewhere.getFirst();
            String country = city.as(Meaning.OfElsewhere.class).orElseThrow().country();
            return elsewhere.size() == 1 ? membershipOfUnknown(city.text(), country) : Optional.empty();
        }
        return ofCollection(collection());
    }

    /** What is not understood here: unknown words, and words that only name fields of collections that the question is not about. */
    private List<Mention> unread() {
        Set<String> inPlay = new LinkedHashSet<>(collections);
        records.forEach(id -> inPlay.add(id.collection()));
        return mentions.stream()
                .filter(mention -> mention.meanings().stream().allMatch(meaning -> switch (meaning) {
                    case Meaning.OfField field -> !inPlay.contains(field.collection());
                    case Meaning.Foreign foreign -> true;
                    default -> false;
                }))
                .toList();
    }

    /** "Is Lyon a sister city?" in any word order, and nothing else: a name, the collection, a cue that it is a yes-or-no question. */
    private Optional<RecordQuery> membershipOfUnknown(String name, @Nullable String country) {
        boolean askable = collections.size() == 1
                && records.isEmpty()
                && areas.isEmpty()
                && years.isEmpty()
                && cues.contains(Cue.IS_IT)
                && MEMBERSHIP.containsAll(cues)
                && name.length() <= LONGEST_NAME
                && field(collection(), FieldType.COUNTRY).isPresent();
        return askable
                ? Optional.of(
                        new RecordQuery.Membership(collection().id(), new RecordQuery.Subject.Unknown(name, country)))
                : Optional.empty();
    }

    private Optional<RecordQuery> ofRecords() {
        if (cues.contains(Cue.NOT) || cues.contains(Cue.BEFORE) || (cues.contains(Cue.SINCE) && years.isEmpty())) {
            return Optional.empty();
        }
        if (!elsewhere.isEmpty() || records.size() > MOST_RECORDS_LOOKED_UP) {
            return Optional.empty();
        }
        RecordId first = records.iterator().next();
        boolean figure = first.collection().equals(FIGURES);
        if (figure
                && !cues.contains(Cue.HOW_MANY)
                && !cues.contains(Cue.HOW_MUCH)
                && mentions.size() > records.size()) {
            return Optional.empty();
        }
        Set<String> fields = askedFields(records);
        boolean membership =
                collections.size() == 1 && fields.isEmpty() && questionWords().isEmpty();
        if (membership && records.size() == 1) {
            return Optional.of(
                    new RecordQuery.Membership(collections.iterator().next(), new RecordQuery.Subject.Known(first)));
        }
        if (fields.isEmpty() && !questionWords().isEmpty()) {
            QuestionWord asked = questionWords().iterator().next();
            return Optional.of(new RecordQuery.Missing(first, asked.key()));
        }
        if (fields.isEmpty() && (cues.contains(Cue.HOW_TO) || cues.contains(Cue.FIRST) || cues.contains(Cue.LAST))) {
            return Optional.empty();
        }
        return Optional.of(new RecordQuery.Lookup(List.copyOf(records), fields, year()));
    }

    private Optional<RecordQuery> ofCollection(Collection collection) {
        if (cues.contains(Cue.NOT) && areas.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<Filter>> filters = filters(collection);
        if (filters.isEmpty()) {
            return Optional.empty();
        }
        List<Filter> conditions = filters.get();
        Optional<Field> date = field(collection, FieldType.DATE);
        if (cues.contains(Cue.FIRST) || cues.contains(Cue.LAST)) {
            return Filters.matching(collection, conditions).size() < 2
                    ? Optional.empty()
                    : date.map(field -> new RecordQuery.Extreme(
                            collection.id(), field.name(), cues.contains(Cue.FIRST), conditions));
        }
        if (cues.contains(Cue.HOW_MANY)) {
            boolean thatYear =
                    years.size() == 1 && areas.isEmpty() && !cues.contains(Cue.SINCE) && !cues.contains(Cue.BEFORE);
            if (thatYear && collection.total() != null) {
                return Optional.of(new RecordQuery.Lookup(List.of(collection.total()), Set.of("value"), year()));
            }
            return Optional.of(new RecordQuery.Count(collection.id(), conditions));
        }
        if (cues.contains(Cue.HOW_TO) || (cues.contains(Cue.ABOUT) && !cues.contains(Cue.LIST))) {
            return Optional.empty();
        }
        return Optional.of(listing(collection, conditions));
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
        if (few && matching.size() == 1 && !questionWords().isEmpty()) {
            return new RecordQuery.Missing(
                    matching.getFirst(), questionWords().iterator().next().key());
        }
        if (!filters.isEmpty() && matching.isEmpty() && !questionWords().isEmpty()) {
            return new RecordQuery.Absent(collection.id(), filters);
        }
        boolean existence = cues.contains(Cue.IS_IT) && !cues.contains(Cue.LIST) && !filters.isEmpty();
        return existence
                ? new RecordQuery.Existence(collection.id(), filters)
                : new RecordQuery.Listing(collection.id(), filters);
    }

    /** The conditions, or nothing if one of them cannot be asked of this collection. */
    private Optional<List<Filter>> filters(Collection collection) {
        List<Filter> filters = new ArrayList<>();
        if (!areas.isEmpty() && field(collection, FieldType.COUNTRY).isEmpty()) {
            return Optional.empty();
        }
        areas.forEach(area -> filters.add(new Filter.InArea(area.id(), area.countries(), cues.contains(Cue.NOT))));
        if (!years.isEmpty()) {
            if (field(collection, FieldType.DATE).isEmpty()) {
                return Optional.empty();
            }
            filters.add(inYears());
        }
        boolean spanWithoutYear = years.isEmpty() && cues.contains(Cue.BEFORE);
        return spanWithoutYear ? Optional.empty() : Optional.of(filters);
    }

    private Filter.InYears inYears() {
        int first = years.getFirst();
        int last = years.getLast();
        if (years.size() > 1) {
            return new Filter.InYears(Math.min(first, last), Math.max(first, last));
        }
        if (cues.contains(Cue.SINCE)) {
            return new Filter.InYears(first, 9999);
        }
        return cues.contains(Cue.BEFORE) ? new Filter.InYears(1, first - 1) : new Filter.InYears(first, first);
    }

    private Set<QuestionWord> questionWords() {
        return cues.stream()
                .flatMap(cue -> cue.questionWord().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The fields asked for that at least one of the records fills, by the fields' own words first, then by question words. */
    private Set<String> askedFields(Iterable<RecordId> ids) {
        Set<String> fields = new LinkedHashSet<>();
        for (RecordId id : ids) {
            KnowledgeRecord record = knowledge.get(id);
            for (Mention mention : mentions) {
                mention.all(Meaning.OfField.class).stream()
                        .filter(named -> named.collection().equals(id.collection()))
                        .map(Meaning.OfField::field)
                        .filter(record.values()::containsKey)
                        .forEach(fields::add);
            }
            Map<String, Field> declared = knowledge.collection(id.collection()).fields();
            declared.values().stream()
                    .filter(field -> field.asks().stream().anyMatch(questionWords()::contains))
                    .map(Field::name)
                    .filter(record.values()::containsKey)
                    .forEach(fields::add);
        }
        return fields;
    }

    private @Nullable Integer year() {
        return years.isEmpty() ? null : years.getFirst();
    }

    private Collection collection() {
        return knowledge.collection(collections.iterator().next());
    }

    private static Optional<Field> field(Collection collection, FieldType type) {
        return collection.fields().values().stream()
                .filter(field -> field.type() == type)
                .findFirst();
    }
}
