package org.yellowcrane.question;

import java.util.Set;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.language.Texts;

/** What a piece of a question can mean. */
public sealed interface Meaning {

    /** A word of the grammar that shapes the question. */
    record Signal(Cue cue) implements Meaning {}

    /** A word that carries nothing. */
    record Filler() implements Meaning {}

    /** A word that leans on the question before. */
    record FollowUp() implements Meaning {}

    /** A phrase of small talk. */
    record OfSmallTalk(SmallTalk kind) implements Meaning {}

    /** A topic that this bot is not for. */
    record Foreign() implements Meaning {}

    /** A collection, named by one of its words. */
    record OfCollection(String collection) implements Meaning {}

    /** A field of a collection, named by one of its words. */
    record OfField(String collection, String field) implements Meaning {}

    /** A choice of a field of a collection, by its label. */
    record OfChoice(String collection, String field, String key) implements Meaning {}

    /** A noun for the things of one choice of a collection, such as temples among the sights. */
    record OfKind(OfChoice choice) implements Meaning {}

    /** A record, by one of its names. */
    record OfRecord(RecordId record) implements Meaning {}

    /**
     * A country, continent, region or group of countries.
     *
     * @param id an ISO or UN M49 code, or the id of a group
     * @param countries ISO codes of its countries
     */
    record OfArea(String id, Set<String> countries) implements Meaning {}

    /**
     * A city or province that is not ours.
     *
     * @param names its names
     * @param country its country's ISO code
     */
    record OfElsewhere(Texts names, String country) implements Meaning {}

    /** The home city. */
    record OfHome() implements Meaning {}

    /** A year of four digits. */
    record OfYear(int year) implements Meaning {}

    /** A year by its distance from the present one: {@code -1} is last year. */
    record OfRelativeYear(int years) implements Meaning {}

    /** A month, 1 to 12. */
    record OfMonth(int month) implements Meaning {}

    /** A place in an order, from 2; the first and the last are signals. */
    record OfRank(int rank) implements Meaning {}

    /** Ten years, such as the eighties, by the first of them. */
    record OfDecade(int first) implements Meaning {}
}
