package org.yellowcrane.proof;

import java.math.BigDecimal;
import java.util.Locale;

/** What a figure counts, and how much of the smallest unit of its measure one of it is. */
enum Unit {
    MINUTE("time", 1),
    HOUR("time", 60),
    DAY("time", 1440),
    WEEK("time", 10_080),
    MONTH("months", 1),
    YEAR("months", 12),
    METRE("length", 1),
    KILOMETRE("length", 1000),
    SQUARE_METRE("area", 1),
    SQUARE_KILOMETRE("area", 1_000_000),
    PERCENT("percent", 1),
    YUAN("yuan", 1),
    YEN("yen", 1),
    EURO("euro", 1),
    DOLLAR("dollar", 1),
    POUND("pound", 1);

    private final String measure;
    private final BigDecimal factor;

    Unit(String measure, long factor) {
        this.measure = measure;
        this.factor = BigDecimal.valueOf(factor);
    }

    /** The unit of a data file's name, such as {@code square-metre}. */
    static Unit named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether so many of this are as much as so many of that. */
    boolean isSame(BigDecimal value, Unit other, BigDecimal otherValue) {
        return measure.equals(other.measure)
                && value.multiply(factor).compareTo(otherValue.multiply(other.factor)) == 0;
    }

    boolean isMoney() {
        return switch (this) {
            case YUAN, YEN, EURO, DOLLAR, POUND -> true;
            default -> false;
        };
    }
}
