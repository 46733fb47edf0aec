package org.yellowcrane.command;

import java.util.List;
import java.util.stream.Collectors;
import org.yellowcrane.question.Meaning;
import org.yellowcrane.question.RecordQuery;
import org.yellowcrane.question.RecordQuery.Filter;
import org.yellowcrane.question.RecordQuery.Grouping;

/** What pieces of a question mean and what it asks of the records, in words that an editor can read. */
final class QueryWording {

    private QueryWording() {}

    static String of(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Signal signal ->
                "grammar: "
                        + signal.cue().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            case Meaning.Filler filler -> "carries nothing";
            case Meaning.FollowUp followUp -> "leans on the question before";
            case Meaning.OfSmallTalk smallTalk -> "small talk";
            case Meaning.Foreign foreign -> "a topic that the bot is not for";
            case Meaning.OfCollection named -> "the collection " + named.collection();
            case Meaning.OfField named -> "the field " + named.field() + " of " + named.collection();
            case Meaning.OfChoice choice -> of(choice);
            case Meaning.OfKind kind -> "the collection " + kind.choice().collection() + ", " + of(kind.choice());
            case Meaning.OfRecord named -> "the record " + named.record();
            case Meaning.OfArea area ->
                "the area " + area.id() + " (" + area.countries().size() + " countries)";
            case Meaning.OfElsewhere city -> "another place, in " + city.country();
            case Meaning.OfHome home -> "the city itself";
            case Meaning.OfYear year -> "the year " + year.year();
            case Meaning.OfRelativeYear relative -> "the present year, %+d".formatted(relative.years());
            case Meaning.OfMonth month -> "month " + month.month();
            case Meaning.OfRank rank -> "number " + rank.rank();
            case Meaning.OfDecade decade -> "the years from " + decade.first() + " to " + (decade.first() + 9);
        };
    }

    static String of(RecordQuery query) {
        return switch (query) {
            case RecordQuery.Count count -> "how many of " + count.collection() + where(count.filters());
            case RecordQuery.Listing listing -> "which of " + listing.collection() + where(listing.filters());
            case RecordQuery.Existence existence ->
                "whether there is one of " + existence.collection() + where(existence.filters());
            case RecordQuery.Lookup lookup ->
                (lookup.fields().isEmpty() ? "everything" : String.join(", ", lookup.fields()))
                        + " of " + joined(lookup.records())
                        + (lookup.at() == null ? "" : ", as it was in " + lookup.at());
            case RecordQuery.Changes changes ->
                "how " + (changes.fields().isEmpty() ? "everything" : String.join(", ", changes.fields())) + " of "
                        + changes.record() + " changed";
            case RecordQuery.Missing missing -> missing.asked() + " of " + missing.record() + ", which is not held";
            case RecordQuery.Absent absent ->
                "a field of " + absent.collection() + where(absent.filters()) + ", of which there is none";
            case RecordQuery.Membership membership ->
                "whether " + of(membership.subject()) + " is one of " + membership.collection();
            case RecordQuery.Extreme extreme ->
                "number " + extreme.rank() + (extreme.first() ? " from the first" : " from the last") + " of "
                        + extreme.collection() + " by " + extreme.field() + where(extreme.filters());
            case RecordQuery.Order order -> "the order of " + joined(order.records()) + " by " + order.field();
            case RecordQuery.Eligibility eligibility ->
                "which rules of " + eligibility.collection() + " hold for a passport of " + eligibility.country()
                        + (eligibility.toStay() ? ", to work or study" : "");
            case RecordQuery.Most most ->
                (most.fewest() ? "the smallest" : "the largest")
                        + (most.rank() > 1 ? " but " + (most.rank() - 1) : "") + " group of " + most.collection() + " "
                        + of(most.grouping()) + where(most.filters());
            case RecordQuery.Groups groups ->
                "the groups of " + groups.collection() + " " + of(groups.grouping()) + where(groups.filters());
            case RecordQuery.Several several ->
                several.queries().stream().map(QueryWording::of).collect(Collectors.joining("; and "));
        };
    }

    private static String of(RecordQuery.Subject subject) {
        return switch (subject) {
            case RecordQuery.Subject.Known known -> known.record().toString();
            case RecordQuery.Subject.Unknown unknown -> "“" + unknown.name() + "”, which is no record";
        };
    }

    private static String of(Grouping grouping) {
        return switch (grouping) {
            case Grouping.ByField by -> "by " + by.field();
            case Grouping.ByContinent by -> "by continent";
            case Grouping.ByYears by -> by.span() == 1 ? "by year" : "by decade";
            case Grouping.ByArea by ->
                "between " + by.areas().stream().map(Meaning.OfArea::id).collect(Collectors.joining(" and "));
        };
    }

    private static String of(Meaning.OfChoice choice) {
        return choice.field() + " " + choice.key();
    }

    private static String where(List<Filter> filters) {
        return filters.isEmpty()
                ? ""
                : filters.stream().map(QueryWording::of).collect(Collectors.joining(", ", " where: ", ""));
    }

    private static String of(Filter filter) {
        return switch (filter) {
            case Filter.InArea in -> not(in.negated()) + "in " + String.join(" or ", in.areas());
            case Filter.InYears in -> "dated " + in.from() + "–" + in.to();
            case Filter.InMonth in -> "dated " + in.month();
            case Filter.WithChoice with ->
                not(with.negated())
                        + with.choices().stream().map(QueryWording::of).collect(Collectors.joining(" or "));
            case Filter.Of of -> not(of.negated()) + of.field() + " " + joined(of.records());
            case Filter.Without without -> "without " + without.field();
            case Filter.Except except -> "other than " + except.record();
            case Filter.Beside beside -> (beside.before() ? "before " : "after ") + beside.record();
        };
    }

    private static String not(boolean negated) {
        return negated ? "not " : "";
    }

    private static String joined(java.util.Collection<?> things) {
        return things.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
