package org.yellowcrane.proof;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.proof.Figure.Said;

/**
 * The figures that a text states.
 *
 * @param figures what they say
 * @param numbers all numbers in them, whatever they count
 */
record Stated(List<Said> figures, Set<BigDecimal> numbers) {

    static Stated of(List<Said> figures) {
        return new Stated(figures, numbers(figures));
    }

    private static final int HOUR = 60;
    private static final int HALF_DAY = 720;

    /** Whether a figure follows from these. */
    boolean states(Said said) {
        return switch (said) {
            case Said.Day day -> statesDay(day);
            case Said.Decade decade ->
                figures.stream()
                        .anyMatch(f ->
                                f.equals(decade) || (f instanceof Said.Day d && d.year() / 10 == decade.year() / 10));
            case Said.Clock clock -> figures.stream().anyMatch(f -> isSameTime(clock, f));
            case Said.Amount number -> statesNumber(number.number(), number.unit());
            case Said.Hint hint -> true;
            case Said.Phone phone ->
                figures.contains(phone)
                        || (phone.digits().length() < 10
                                && numbers.contains(new BigDecimal(phone.digits()).stripTrailingZeros()));
            case Said.Link link -> figures.contains(link);
            case Said.Code code -> figures.contains(code) || numbersOf(code);
        };
    }

    private boolean numbersOf(Said.Code code) {
        String digits = code.code().replaceAll("[^0-9]", "");
        return digits.length() > 2 && numbers.contains(new BigDecimal(digits).stripTrailingZeros());
    }

    private boolean statesDay(Said.Day day) {
        if (day.month() == 0) {
            return numbers.contains(BigDecimal.valueOf(day.year()).stripTrailingZeros());
        }
        return figures.stream()
                .anyMatch(f -> f instanceof Said.Day held
                        && day.month() == held.month()
                        && (day.day() == 0 || day.day() == held.day())
                        && (day.year() == 0
                                || day.year() == held.year()
                                || (held.year() == 0
                                        && numbers.contains(
                                                BigDecimal.valueOf(day.year()).stripTrailingZeros()))));
    }

    private static boolean isSameTime(Said.Clock clock, Said held) {
        return switch (held) {
            case Said.Clock other ->
                clock.minutes() == other.minutes()
                        || ((!clock.exact() || !other.exact())
                                && Math.abs(clock.minutes() - other.minutes()) == HALF_DAY);
            case Said.Amount number ->
                (number.unit() == Unit.HOUR && isHour(clock, number.number()))
                        || (number.unit() == Unit.MINUTE && number.number().intValue() == clock.minutes());
            case Said.Hint hint -> isHour(clock, hint.number());
            default -> false;
        };
    }

    private static boolean isHour(Said.Clock clock, BigDecimal hour) {
        return hour.multiply(BigDecimal.valueOf(HOUR)).compareTo(BigDecimal.valueOf(clock.minutes())) == 0;
    }

    private boolean statesNumber(BigDecimal number, @Nullable Unit unit) {
        boolean held = numbers.contains(number.stripTrailingZeros());
        if (number.compareTo(BigDecimal.ONE) == 0) {
            return unit == null || !unit.isMoney() || held;
        }
        if (unit == null) {
            return held || figures.stream().anyMatch(f -> isHalfDay(number, f));
        }
        boolean otherUnit = false;
        for (Said figure : figures) {
            if (figure instanceof Said.Amount other && other.unit() != null) {
                if (unit.isSame(number, other.unit(), other.number())) {
                    return true;
                }
                otherUnit |= other.number().compareTo(number) == 0;
            } else if (unit == Unit.HOUR && isHalfDay(number, figure)) {
                return true;
            }
        }
        return held && !otherUnit;
    }

    /** Whether a plain hour may mean a time of day. */
    private static boolean isHalfDay(BigDecimal hour, Said held) {
        return held instanceof Said.Clock clock
                && (isHour(clock, hour) || isHour(clock, hour.add(BigDecimal.valueOf(12))))
                && hour.compareTo(BigDecimal.valueOf(24)) <= 0;
    }

    private static Set<BigDecimal> numbers(List<Said> figures) {
        Set<BigDecimal> numbers = new HashSet<>();
        for (Said figure : figures) {
            switch (figure) {
                case Said.Day day -> {
                    numbers.add(BigDecimal.valueOf(day.year()).stripTrailingZeros());
                    numbers.add(BigDecimal.valueOf(day.month()).stripTrailingZeros());
                    numbers.add(BigDecimal.valueOf(day.day()).stripTrailingZeros());
                }
                case Said.Decade decade ->
                    numbers.add(BigDecimal.valueOf(decade.year()).stripTrailingZeros());
                case Said.Amount number -> numbers.add(number.number().stripTrailingZeros());
                case Said.Hint hint -> numbers.add(hint.number().stripTrailingZeros());
                case Said.Phone phone -> numbers.add(new BigDecimal(phone.digits()).stripTrailingZeros());
                case Said.Clock clock -> {}
                case Said.Link link -> {}
                case Said.Code code -> {}
            }
        }
        return numbers;
    }
}
