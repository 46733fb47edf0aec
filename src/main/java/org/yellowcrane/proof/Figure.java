package org.yellowcrane.proof;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number, date, time, sum, telephone number, link or code that a text states.
 *
 * @param at where it stands
 * @param value what it says
 */
record Figure(int at, Said value) {

    /** What a figure says. */
    sealed interface Said {

        /** A date; parts that are not said are 0. */
        record Day(int year, int month, int day) implements Said {}

        /** Ten years, such as the 1980s, by the first. */
        record Decade(int year) implements Said {}

        /** A time of day in minutes after midnight; not exact if it may also mean twelve hours later. */
        record Clock(int minutes, boolean exact) implements Said {}

        /** A number, with its unit if it has one. */
        record Amount(BigDecimal number, @Nullable Unit unit) implements Said {}

        /** A number in words that may mean something else; it supports, but needs no support. */
        record Hint(BigDecimal number) implements Said {}

        /** The digits of a telephone number without the codes of country and city. */
        record Phone(String digits) implements Said {}

        /** A link or e-mail address, without scheme and trailing slash. */
        record Link(String address) implements Said {}

        /** Letters and digits in one, such as the visa {@code x2}. */
        record Code(String code) implements Said {}
    }
}
