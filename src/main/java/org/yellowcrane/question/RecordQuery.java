package org.yellowcrane.question;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.language.PartialDate;

/** What is asked of the records. */
public sealed interface RecordQuery {

    /** How many records of a collection pass the filters. */
    record Count(String collection, List<Filter> filters) implements RecordQuery {}

    /** Which records of a collection pass the filters. */
    record Listing(String collection, List<Filter> filters) implements RecordQuery {}

    /** Whether any record of a collection passes the filters. */
    record Existence(String collection, List<Filter> filters) implements RecordQuery {}

    /**
     * The value of fields of records.
     *
     * @param records whose; at least one
     * @param fields names of fields; empty: everything worth telling
     * @param at the year or month for which the value is asked; absent: the latest
     */
    record Lookup(
            List<RecordId> records,
            Set<String> fields,
            @Nullable PartialDate at) implements RecordQuery {}

    /**
     * All values that fields of a record ever had.
     *
     * @param fields names of fields; empty: all that have changed
     */
    record Changes(RecordId record, Set<String> fields) implements RecordQuery {}

    /**
     * Fields that a record's collection does not have or the record does not fill.
     *
     * @param record whose
     * @param asked the question word or field asked for, as its key
     */
    record Missing(RecordId record, String asked) implements RecordQuery {}

    /** Fields of records that pass the filters, of which there are none. */
    record Absent(String collection, List<Filter> filters) implements RecordQuery {}

    /**
     * Whether something is one of a collection.
     *
     * @param collection the collection
     * @param subject what may be one of it
     */
    record Membership(String collection, Subject subject) implements RecordQuery {}

    /**
     * The first or the last of a collection by its date, or the n-th from there; or the one with the least or the most of a number.
     *
     * @param field a date or a number
     * @param first whether the earliest or the least is meant
     * @param rank 1 for the very first or last
     */
    record Extreme(String collection, String field, boolean first, int rank, List<Filter> filters)
            implements RecordQuery {}

    /** The order of several records of a collection by a date or a number. */
    record Order(List<RecordId> records, String field) implements RecordQuery {}

    /**
     * Which rules of entry hold for citizens of a country.
     *
     * @param collection the collection of rules
     * @param country the ISO code of the country whose passport the traveller holds
     * @param toStay whether it is for work or study
     */
    record Eligibility(String collection, String country, boolean toStay) implements RecordQuery {}

    /**
     * Which group of a collection is the largest or smallest.
     *
     * @param collection the collection
     * @param grouping how its records are grouped
     * @param fewest whether the smallest group that occurs is asked for
     * @param rank 1 for the very largest or smallest, 2 for the next
     * @param filters the conditions
     */
    record Most(String collection, Grouping grouping, boolean fewest, int rank, List<Filter> filters)
            implements RecordQuery {}

    /**
     * In which groups the records of a collection fall.
     *
     * @param collection the collection
     * @param grouping how its records are grouped
     * @param filters the conditions
     */
    record Groups(String collection, Grouping grouping, List<Filter> filters) implements RecordQuery {}

    /** The same question about several collections, each for itself; at least two. */
    record Several(List<RecordQuery> queries) implements RecordQuery {
        public Several {
            queries = List.copyOf(queries);
        }
    }

    /** What may be one of a collection. */
    sealed interface Subject {
        /** A record, of this collection or of another. */
        record Known(RecordId record) implements Subject {}

        /**
         * A city that is no record of ours.
         *
         * @param name as typed
         * @param country its country's ISO code, if known
         */
        record Unknown(String name, @Nullable String country) implements Subject {}
    }

    /** How records are grouped to be counted. */
    sealed interface Grouping {
        /** By the values of a field. */
        record ByField(String field) implements Grouping {}

        /** By the continents of their countries. */
        record ByContinent() implements Grouping {}

        /**
         * By their dates.
         *
         * @param span 1 for years, 10 for decades
         */
        record ByYears(int span) implements Grouping {}

        /** By the areas named. */
        record ByArea(List<Meaning.OfArea> areas) implements Grouping {}
    }

    /** A condition on records. */
    sealed interface Filter {

        /**
         * In one of these countries, or in none of them.
         *
         * @param areas ids of the areas, for their names
         * @param countries ISO codes
         * @param negated whether records outside are meant
         */
        record InArea(List<String> areas, Set<String> countries, boolean negated) implements Filter {}

        /**
         * With its date in a span of years.
         *
         * @param from first year
         * @param to last year
         */
        record InYears(int from, int to) implements Filter {}

        /** With its date in this month, and known to the month. */
        record InMonth(PartialDate month) implements Filter {}

        /**
         * With one of some choices.
         *
         * @param choices the choices
         * @param negated whether records with none of them are meant
         */
        record WithChoice(Set<Meaning.OfChoice> choices, boolean negated) implements Filter {}

        /**
         * Belonging to one of other records, such as districts.
         *
         * @param field the field that refers to them
         * @param records the records referred to
         * @param negated whether records that belong to others are meant
         */
        record Of(String field, Set<RecordId> records, boolean negated) implements Filter {}

        /** Without a value of a field. */
        record Without(String field) implements Filter {}

        /** Any but this record. */
        record Except(RecordId record) implements Filter {}

        /**
         * With its date before or after that of another record of the collection.
         *
         * @param record the other record
         * @param before whether earlier records are meant
         */
        record Beside(RecordId record, boolean before) implements Filter {}
    }
}
