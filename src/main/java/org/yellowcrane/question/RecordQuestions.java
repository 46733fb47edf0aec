package org.yellowcrane.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.CollectionRole;
import org.yellowcrane.knowledge.Field;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.QuestionWord;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.language.PartialDate;
import org.yellowcrane.question.RecordQuery.Filter;

/** Questions about records that are named: their fields, whether they are one of a collection, what they were earlier. */
final class RecordQuestions {

    private final KnowledgeBase knowledge;
    private final Pieces pieces;

    RecordQuestions(KnowledgeBase knowledge, Pieces pieces) {
        this.knowledge = knowledge;
        this.pieces = pieces;
    }

    /** "Isn't Kyiv a sister city?" asks the same as without the negation. */
    Optional<RecordQuery> rhetorical() {
        boolean asks = pieces.deniedRecords().size() == 1
                && pieces.records().isEmpty()
                && pieces.collections().size() == 1
                && pieces.areas().isEmpty()
                && pieces.unread().isEmpty()
                && !pieces.signals(Cue.HOW_MANY)
                && !pieces.signals(Cue.LIST)
                && pieces.questionWords().isEmpty();
        return asks ? Optional.of(membership(pieces.deniedRecords().iterator().next())) : Optional.empty();
    }

    Optional<RecordQuery> query() {
        boolean asksBeyond = !pieces.deniedRecords().isEmpty()
                || !pieces.deniedFields().isEmpty()
                || !pieces.deniedAreas().isEmpty()
                || pieces.signals(Cue.BEFORE)
                || (pieces.signals(Cue.SINCE) && pieces.years().isEmpty());
        if (asksBeyond
                || !pieces.elsewhere().isEmpty()
                || pieces.records().size() > QueryBuilder.MOST_RECORDS_LOOKED_UP
                || !pieces.records().stream().allMatch(this::isInAreas)) {
            return Optional.empty();
        }
        RecordId first = pieces.records().iterator().next();
        boolean figure = pieces.records().stream().anyMatch(id -> knowledge.isOf(CollectionRole.FIGURES, id));
        boolean mixed =
                pieces.records().stream().map(RecordId::collection).distinct().count() > 1;
        if (figure && mixed) {
            return Optional.empty();
        }
        if (figure
                && !pieces.signals(Cue.HOW_MANY)
                && !pieces.signals(Cue.HOW_MUCH)
                && pieces.years().isEmpty()
                && pieces.mentions().size() > pieces.records().size()) {
            return Optional.empty();
        }
        Set<String> asked = askedFields(pieces.records());
        Set<String> fields = figure && asked.isEmpty() ? Set.of("value") : asked;
        boolean membership = pieces.collections().size() == 1
                && fields.isEmpty()
                && pieces.questionWords().isEmpty();
        if (membership && pieces.records().size() == 1) {
            return Optional.of(membership(first));
        }
        if (fields.isEmpty() && !pieces.questionWords().isEmpty()) {
            return Optional.of(new RecordQuery.Missing(first, asked().key()));
        }
        if (fields.isEmpty() && (pieces.signals(Cue.HOW_TO) || pieces.signals(Cue.FIRST) || pieces.signals(Cue.LAST))) {
            return Optional.empty();
        }
        return Optional.of(new RecordQuery.Lookup(List.copyOf(pieces.records()), fields, at(pieces)));
    }

    /** The changes of the fields asked for, of all where none is; nothing if no value has changed. */
    Optional<RecordQuery> changes(RecordId id) {
        Set<String> asked = askedFields(List.of(id));
        List<String> changed = knowledge.get(id).history().stream()
                .map(org.yellowcrane.knowledge.Superseded::field)
                .distinct()
                .toList();
        Set<String> fields = asked.stream().filter(changed::contains).collect(java.util.stream.Collectors.toSet());
        return changed.isEmpty() ? Optional.empty() : Optional.of(new RecordQuery.Changes(id, fields));
    }

    /** What is asked for; "how much" only where nothing more exact is: 电话多少. */
    private QuestionWord asked() {
        return pieces.questionWords().stream()
                .filter(word -> word != QuestionWord.HOW_MANY)
                .findFirst()
                .orElse(QuestionWord.HOW_MANY);
    }

    private RecordQuery membership(RecordId record) {
        return new RecordQuery.Membership(
                pieces.collections().iterator().next(), new RecordQuery.Subject.Known(record));
    }

    /** "Concepción in Paraguay" is another one than ours in Chile. */
    private boolean isInAreas(RecordId id) {
        Collection collection = knowledge.collection(id.collection());
        return pieces.areas().isEmpty()
                || (Conditions.field(collection, FieldType.COUNTRY).isPresent()
                        && pieces.areas().stream()
                                .allMatch(area -> Filters.passes(
                                        new Filter.InArea(List.of(area.id()), area.countries(), false),
                                        knowledge.get(id),
                                        collection)));
    }

    /** The fields asked for that at least one of the records fills, by the fields' own words first, then by question words. */
    Set<String> askedFields(Iterable<RecordId> ids) {
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
            fields.addAll(answering(record, declared, pieces.questionWords()));
            if (fields.isEmpty() && pieces.questionWords().contains(QuestionWord.WHEN)) {
                fields.addAll(answering(record, declared, Set.of(QuestionWord.HOURS)));
            }
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

    private static List<String> answering(
            KnowledgeRecord record, Map<String, Field> declared, Set<QuestionWord> words) {
        return declared.values().stream()
                .filter(field -> field.asks().stream().anyMatch(words::contains))
                .map(Field::name)
                .filter(record.values()::containsKey)
                .toList();
    }

    /** The year or month that a value is asked for. */
    static @Nullable PartialDate at(Pieces pieces) {
        return pieces.years().isEmpty()
                ? null
                : new PartialDate(
                        pieces.years().getFirst(),
                        pieces.months().isEmpty() ? 0 : pieces.months().getFirst(),
                        0);
    }
}
