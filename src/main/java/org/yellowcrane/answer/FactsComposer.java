package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.Value;
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
                case RecordQuery.Changes changes ->
                    draft(
                            List.of(new HistoryTelling(
                                            request,
                                            evidence,
                                            request.knowledge().get(changes.record()),
                                            changes.fields())
                                    .all()),
                            changes.record().toString());
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
            return draft(
                    new EntryTelling(request, evidence, policies).rules(eligibility.country(), eligibility.toStay()),
                    policies.id());
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
            boolean known = false;
            for (RecordId id : lookup.records()) {
                KnowledgeRecord record = request.knowledge().get(id);
                Optional<Draft> ended = Ended.draft(request, record);
                if (ended.isPresent()) {
                    return ended;
                }
                HistoryTelling history = new HistoryTelling(request, evidence, record, lookup.fields());
                if (lookup.at() != null && history.concerns(lookup.at())) {
                    blocks.add(history.at(lookup.at()));
                    known |= history.knows(lookup.at());
                    continue;
                }
                known = true;
                if (lookup.fields().isEmpty()) {
                    blocks.addAll(new RecordTelling(request, evidence).profile(record));
                } else {
                    blocks.addAll(new RecordTelling(request, evidence).fields(record, lookup.fields()));
                    since(record, lookup.fields()).ifPresent(blocks::add);
                }
            }
            Outcome outcome = known ? Outcome.ANSWERED : Outcome.NOT_KNOWN;
            return blocks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Draft(
                            outcome,
                            blocks,
                            evidence.items(),
                            List.of(lookup.records().getFirst().toString())));
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
