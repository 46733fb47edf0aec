package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.Superseded;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.language.Formats;
import org.yellowcrane.language.PartialDate;
import org.yellowcrane.question.Cue;
import org.yellowcrane.question.RecordQuery;

/** Answers what the records answer exactly. */
final class FactsComposer implements Composer {

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public Optional<Draft> compose(Request request) {
        return request.understanding().query().flatMap(query -> new Telling(request).tell(query));
    }

    /** The work on one question. */
    private static final class Telling {

        private final Request request;
        private final Evidence evidence = new Evidence();

        Telling(Request request) {
            this.request = request;
        }

        Optional<Draft> tell(RecordQuery query) {
            return switch (query) {
                case RecordQuery.Count count ->
                    draft(collection(count.collection()).count(count.filters()), count.collection());
                case RecordQuery.Listing listing ->
                    draft(collection(listing.collection()).list(listing.filters()), listing.collection());
                case RecordQuery.Existence existence ->
                    draft(collection(existence.collection()).list(existence.filters()), existence.collection());
                case RecordQuery.Extreme extreme ->
                    draft(comparison(extreme.collection()).extreme(extreme), extreme.collection());
                case RecordQuery.Absent absent ->
                    Optional.of(new Draft(
                            Outcome.NOT_KNOWN,
                            collection(absent.collection()).list(absent.filters()),
                            evidence.items(),
                            List.of(absent.collection())));
                case RecordQuery.Lookup lookup -> lookup(lookup);
                case RecordQuery.Missing missing -> missing(missing);
                case RecordQuery.Membership membership -> membership(membership);
                case RecordQuery.Eligibility eligibility -> eligibility(eligibility);
                case RecordQuery.Several several -> several(several);
                case RecordQuery.Order order -> {
                    String id = order.records().getFirst().collection();
                    yield draft(comparison(id).order(order), id);
                }
                case RecordQuery.Groups groups ->
                    draft(comparison(groups.collection()).groups(groups), groups.collection());
                case RecordQuery.Most most ->
                    draft(comparison(most.collection()).most(most), most.collection());
            };
        }

        private Optional<Draft> eligibility(RecordQuery.Eligibility eligibility) {
            Collection policies = request.knowledge().collection(eligibility.collection());
            return draft(new EntryTelling(request, evidence, policies).rules(eligibility.country()), policies.id());
        }

        /** One answer of several; nothing if one of them is missing. */
        private Optional<Draft> several(RecordQuery.Several several) {
            List<Draft> drafts = several.queries().stream()
                    .flatMap(query -> tell(query).stream())
                    .toList();
            return drafts.size() < several.queries().size()
                    ? Optional.empty()
                    : draft(
                            drafts.stream()
                                    .flatMap(part -> part.blocks().stream())
                                    .toList(),
                            drafts.getFirst().related().getFirst());
        }

        private Optional<Draft> lookup(RecordQuery.Lookup lookup) {
            List<Block> blocks = new ArrayList<>();
            for (RecordId id : lookup.records()) {
                KnowledgeRecord record = request.knowledge().get(id);
                Optional<Draft> ended = Ended.draft(request, record);
                if (ended.isPresent()) {
                    return ended;
                }
                List<Superseded> history = history(record, lookup.fields());
                if (lookup.at() != null && !history.isEmpty()) {
                    blocks.add(earlier(record, history, lookup.at()));
                } else if (lookup.at() != null && isFigureOfAnotherYear(record, lookup.at())) {
                    blocks.add(ofAnotherYear(record, lookup.at()));
                } else if (lookup.fields().isEmpty()) {
                    blocks.addAll(new RecordTelling(request, evidence).profile(record));
                } else {
                    blocks.addAll(new RecordTelling(request, evidence).fields(record, lookup.fields()));
                    since(record, lookup.fields()).ifPresent(blocks::add);
                }
            }
            return draft(blocks, lookup.records().getFirst().toString());
        }

        /** How many full years have passed since a date that was asked for by "how long". */
        private Optional<Block> since(KnowledgeRecord record, java.util.Set<String> fields) {
            if (!request.understanding().signals(Cue.HOW_LONG)) {
                return Optional.empty();
            }
            return fields.stream()
                    .flatMap(field -> record.value(field).stream())
                    .filter(Value.Day.class::isInstance)
                    .map(value -> ((Value.Day) value).date())
                    .map(date -> date.fullYearsUntil(request.today()))
                    .filter(years -> years > 0)
                    .findFirst()
                    .map(years -> new Block.Paragraph(List.of(collection(
                                    record.id().collection())
                            .computed(
                                    request.replies().text("facts.years", Map.of("years", years)), List.of(record)))));
        }

        /** The earlier values of the fields asked for, of all fields where none is. */
        private static List<Superseded> history(KnowledgeRecord record, java.util.Set<String> fields) {
            return record.history().stream()
                    .filter(old -> fields.isEmpty() || fields.contains(old.field()))
                    .toList();
        }

        /** The values of an earlier year or month, or the nearest there is, and today's beside it. */
        private Block earlier(KnowledgeRecord record, List<Superseded> history, PartialDate at) {
            List<Superseded> then = history.stream()
                    .filter(old -> old.asOf().year() == at.year()
                            && (at.month() == 0 || old.asOf().month() == at.month()))
                    .toList();
            Superseded nearest = history.stream()
                    .min(java.util.Comparator.comparingInt(old -> Math.abs(months(old.asOf()) - months(at))))
                    .orElseThrow();
            List<Sentence> today = new RecordTelling(request, evidence).sentences(record, nearest.field());
            PartialDate asOf = record.provenance().asOf();
            if (then.isEmpty() && Math.abs(months(asOf) - months(at)) < Math.abs(months(nearest.asOf()) - months(at))) {
                return new Block.Paragraph(today);
            }
            Formats formats = Formats.of(request.language());
            List<Sentence> sentences = new ArrayList<>();
            for (Superseded old : then) {
                Map<String, Object> arguments = Map.of(
                        "date", formats.date(old.asOf()), "what", what(record, old), "value", value(record, old));
                sentences.add(computed(request.replies().text("facts.earlier", arguments), record));
            }
            if (then.isEmpty()) {
                Map<String, Object> arguments = Map.of(
                        "date", formats.date(at),
                        "nearest", formats.date(nearest.asOf()),
                        "value", value(record, nearest));
                sentences.add(computed(request.replies().text("facts.not-in-force-then", arguments), record));
            }
            sentences.addAll(today);
            return new Block.Paragraph(sentences);
        }

        /** Whether a record is a plain figure, and only of another year than the one asked for. */
        private boolean isFigureOfAnotherYear(KnowledgeRecord record, PartialDate at) {
            boolean figure = record.value("value")
                    .filter(Value.Quantity.class::isInstance)
                    .isPresent();
            return figure
                    && record.provenance().asOf().year() != at.year()
                    && new RecordTelling(request, evidence)
                            .sentences(record, "value").stream()
                                    .noneMatch(sentence -> sentence.text().contains(String.valueOf(at.year())));
        }

        private Block ofAnotherYear(KnowledgeRecord record, PartialDate at) {
            Formats formats = Formats.of(request.language());
            PartialDate asOf = record.provenance().asOf();
            Superseded held = new Superseded("value", record.value("value").orElseThrow(), asOf);
            Map<String, Object> arguments =
                    Map.of("date", formats.date(at), "nearest", formats.date(asOf), "value", value(record, held));
            return new Block.Paragraph(
                    List.of(computed(request.replies().text("facts.not-in-force-then", arguments), record)));
        }

        private static int months(PartialDate date) {
            return date.year() * 12 + Math.max(1, date.month());
        }

        private Sentence computed(String text, KnowledgeRecord record) {
            return collection(record.id().collection()).computed(text, List.of(record));
        }

        /** What an earlier value is of: the record's name, and the field's label where it has several that count. */
        private String what(KnowledgeRecord record, Superseded old) {
            Collection collection = request.knowledge().collection(record.id().collection());
            String name = record.names().forReader(request.language()).text();
            String label = request.knowledge().renderer().label(collection, old.field(), request.language());
            return old.field().equals("value") ? name : name + " – " + label;
        }

        /** The value, with what it counts where it counts a collection. */
        private String value(KnowledgeRecord record, Superseded old) {
            Optional<Collection> counted = request.knowledge().collections().values().stream()
                    .filter(candidate -> record.id().equals(candidate.total()))
                    .findFirst();
            if (counted.isPresent() && old.value() instanceof Value.Quantity quantity) {
                return collection(counted.get().id()).noun(quantity.number().intValue());
            }
            Collection collection = request.knowledge().collection(record.id().collection());
            return request.knowledge()
                    .renderer()
                    .display(
                            old.value(),
                            collection,
                            java.util.Objects.requireNonNull(collection.fields().get(old.field())),
                            request.language());
        }

        private Optional<Draft> missing(RecordQuery.Missing missing) {
            KnowledgeRecord record = request.knowledge().get(missing.record());
            Collection collection =
                    request.knowledge().collection(missing.record().collection());
            Optional<String> field = collection.fields().values().stream()
                    .filter(candidate ->
                            candidate.asks().stream().anyMatch(ask -> ask.key().equals(missing.asked())))
                    .map(org.yellowcrane.knowledge.Field::name)
                    .findFirst();
            if (field.isEmpty()) {
                return Optional.empty();
            }
            String label = request.knowledge().renderer().label(collection, field.get(), request.language());
            Map<String, Object> arguments =
                    Map.of("name", record.names().forReader(request.language()).text(), "label", label);
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Paragraph(List.of(request.own(request.replies().text("not-known-field", arguments)))));
            List<String> instead = List.of("phone", "website", "address").stream()
                    .filter(record.values()::containsKey)
                    .toList();
            blocks.addAll(new RecordTelling(request, evidence).fields(record, instead));
            if (instead.isEmpty()) {
                blocks.add(new Block.Paragraph(
                        List.of(request.own(request.replies().text("ask-office")))));
            }
            return Optional.of(new Draft(Outcome.NOT_KNOWN, blocks, evidence.items(), List.of(collection.id())));
        }

        private Optional<Draft> membership(RecordQuery.Membership membership) {
            CollectionTelling telling = collection(membership.collection());
            List<Block> blocks = new ArrayList<>();
            switch (membership.subject()) {
                case RecordQuery.Subject.Known known -> {
                    KnowledgeRecord record = request.knowledge().get(known.record());
                    boolean member = known.record().collection().equals(membership.collection());
                    blocks.add(verdict(
                            telling,
                            record.names().forReader(request.language()).text(),
                            member,
                            record));
                    blocks.addAll(new RecordTelling(request, evidence).profile(record));
                }
                case RecordQuery.Subject.Unknown unknown -> {
                    blocks.add(verdict(telling, unknown.name(), false, null));
                    Optional.ofNullable(unknown.country())
                            .flatMap(telling::sameCountry)
                            .ifPresent(sentence -> blocks.add(new Block.Paragraph(List.of(sentence))));
                }
            }
            return draft(blocks, membership.collection());
        }

        private Block verdict(
                CollectionTelling telling,
                String name,
                boolean member,
                @org.jspecify.annotations.Nullable KnowledgeRecord record) {
            String no = telling.isPartial() ? "facts.member-no-partial" : "facts.member-no";
            String text = request.replies().text(member ? "facts.member-yes" : no, telling.membership(name));
            return new Block.Paragraph(List.of(
                    member && record != null
                            ? telling.computed(text, List.of(record))
                            : telling.computedOverAll(text)));
        }

        private ComparisonTelling comparison(String id) {
            return new ComparisonTelling(request, evidence, request.knowledge().collection(id));
        }

        private CollectionTelling collection(String id) {
            return new CollectionTelling(request, evidence, request.knowledge().collection(id));
        }

        private Optional<Draft> draft(List<Block> blocks, String related) {
            return blocks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Draft(Outcome.ANSWERED, blocks, evidence.items(), List.of(related)));
        }
    }
}
