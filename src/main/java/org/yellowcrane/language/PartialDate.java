package org.yellowcrane.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date known to the day, the month or only the year, never shown more exactly than it is known.
 *
 * @param year the year, 1 to 9999
 * @param month 1 to 12, or 0 where unknown
 * @param day 1 to 31, or 0 where unknown
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** How exactly a date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    public PartialDate {
        if (day != 0) {
            LocalDate.of(year, month, day);
        } else if (month != 0) {
            YearMonth.of(year, month);
        } else if (year < 1 || year > 9999) {
            throw new DateTimeException("No such year: " + year);
        }
    }

    /**
     * Reads {@code 1979-09-07}, {@code 2010-11} or {@code 1998}.
     *
     * @throws DateTimeException if the text has another form or names a day that does not exist
     */
    public static PartialDate parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException("Expected a date such as 1979-09-07, 2010-11 or 1998, found " + text);
        }
        return new PartialDate(
                Integer.parseInt(matcher.group(1)), numberOrZero(matcher.group(2)), numberOrZero(matcher.group(3)));
    }

    /** That day, known exactly. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** How exactly this date is known. */
    public Precision precision() {
        if (day != 0) {
            return Precision.DAY;
        }
        return month != 0 ? Precision.MONTH : Precision.YEAR;
    }

    /** The first day that this date can mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day that this date can mean. */
    public LocalDate latest() {
        return switch (precision()) {
            case DAY -> LocalDate.of(year, month, day);
            case MONTH -> YearMonth.of(year, month).atEndOfMonth();
            case YEAR -> LocalDate.of(year, 12, 31);
        };
    }

    /** The full years from this date until a day: those that have surely passed, as far as the date is known. */
    public int fullYearsUntil(LocalDate day) {
        return Period.between(latest(), day).getYears();
    }

    /** Orders by the first day that each can mean, then the less exact one first. */
    @Override
    public int compareTo(PartialDate other) {
        int byDay = earliest().compareTo(other.earliest());
        return byDay != 0 ? byDay : precision().compareTo(other.precision());
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return switch (precision()) {
            case DAY -> "%04d-%02d-%02d".formatted(year, month, day);
            case MONTH -> "%04d-%02d".formatted(year, month);
            case YEAR -> "%04d".formatted(year);
        };
    }

    private static int numberOrZero(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
