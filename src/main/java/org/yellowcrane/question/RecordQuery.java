package org.yellowcrane.question;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.knowledge.RecordId;

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
     * @param year the year for which the value is asked; absent: the latest
     */
    record Lookup(
            List<RecordId> records,
            Set<String> fields,
            @Nullable Integer year) implements RecordQuery {}

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
     * The first or the last of a collection by its date, or the n-th.
     *
     * @param rank 1 for the very first or last
     */
    record Extreme(String collection, String field, boolean first, int rank, List<Filter> filters)
            implements RecordQuery {}

    /** Which of several records of a collection came first, by a date. */
    record Order(List<RecordId> records, String field) implements RecordQuery {}

    /**
     * Which rules of entry hold for citizens of a country.
     *
     * @param collection the collection of rules
     * @param country the ISO code of the country whose passport the traveller holds
     */
    record Eligibility(String collection, String country) implements RecordQuery {}

    /**
     * Of which country, choice or record a collection has most.
     *
     * @param collection the collection
     * @param field the field by which its records are counted
     * @param fewest whether the least of those that occur is asked for
     * @param filters the conditions
     */
    record Most(String collection, String field, boolean fewest, List<Filter> filters) implements RecordQuery {}

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

    /** A condition on records. */
    sealed interface Filter {

        /**
         * In one of these countries, or in none of them.
         *
         * @param area id of the area, for its name
         * @param countries ISO codes
         * @param negated whether records outside are meant
         */
        record InArea(String area, Set<String> countries, boolean negated) implements Filter {}

        /**
         * With its date in a span of years.
         *
         * @param from first year
         * @param to last year
         */
        record InYears(int from, int to) implements Filter {}

        /**
         * With a choice of a field.
         *
         * @param field the field
         * @param key the choice
         * @param negated whether records with another choice are meant
         */
        record WithChoice(String field, String key, boolean negated) implements Filter {}

        /**
         * Belonging to another record, such as a district.
         *
         * @param field the field that refers to it
         * @param record the record referred to
         */
        record Of(String field, RecordId record) implements Filter {}

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
