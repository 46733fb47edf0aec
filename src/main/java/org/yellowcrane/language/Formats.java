package org.yellowcrane.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How dates, numbers, countries and lists are written in one language, after CLDR. Immutable and safe for concurrent use.
 */
public final class Formats {

    /** More than any figure of ours has. */
    private static final int FRACTION_DIGITS = 10;

    /** What ten thousand is called in the languages that count by it. */
    private static final Map<String, String> MYRIADS = Map.of("zh", "万", "ja", "万", "ko", "만");

    private static final BigDecimal MYRIADS_FROM = BigDecimal.valueOf(100_000);

    private static final Map<Language, Formats> CACHE = new ConcurrentHashMap<>();

    private final Language language;
    private final ULocale locale;
    private final NumberFormat number;
    private final Map<PartialDate.Precision, DateFormat> dates = new EnumMap<>(PartialDate.Precision.class);
    private final DateFormat monthInSentence;
    private final ListFormatter list;

    private Formats(Language language) {
        this.language = language;
        // Day before month: "7 September 1979" needs no comma in the middle of a sentence, and is read alike
        // everywhere.
        this.locale = language.equals(Language.ENGLISH) ? ULocale.UK : language.locale();
        this.number = NumberFormat.getInstance(locale);
        this.number.setMaximumFractionDigits(FRACTION_DIGITS);
        this.dates.put(PartialDate.Precision.YEAR, dateFormat("y"));
        this.dates.put(PartialDate.Precision.MONTH, dateFormat("yMMMM"));
        this.dates.put(PartialDate.Precision.DAY, dateFormat("yMMMMd"));
        this.monthInSentence = inflected(dateFormat("yMMMM"));
        this.list = ListFormatter.getInstance(locale);
    }

    /** The formats of a language; a language that CLDR does not know is written as in the root locale. */
    public static Formats of(Language language) {
        return CACHE.computeIfAbsent(language, Formats::new);
    }

    /** A date standing alone, such as in a table: {@code 7 September 1979}, {@code ноябрь 2010 г.}, {@code 1998年}. */
    public String date(PartialDate date) {
        return date(date, format(date.precision()));
    }

    /** A date within a sentence: as {@link #date}, but a month without day takes the form that it has after a preposition ({@code ноября 2010 г.}). */
    public String dateInSentence(PartialDate date) {
        return date(date, date.precision() == PartialDate.Precision.MONTH ? monthInSentence : format(date.precision()));
    }

    /** A number with the language's separators and all its decimals. */
    public String number(BigDecimal value) {
        NumberFormat own = (NumberFormat) number.clone();
        BigDecimal myriads = value.movePointLeft(4);
        boolean inMyriads = MYRIADS.containsKey(language.tag())
                && value.compareTo(MYRIADS_FROM) >= 0
                && myriads.stripTrailingZeros().scale() <= 2;
        return inMyriads ? own.format(myriads) + MYRIADS.get(language.tag()) : own.format(value);
    }

    /**
     * The name of a country or region.
     *
     * @param code ISO 3166, two letters
     * @return the code itself where CLDR has no name
     */
    public String country(String code) {
        return ULocale.getDisplayCountry("und-" + code, locale);
    }

    /** Several things, joined as in a sentence: {@code a, b and c}. */
    public String list(Collection<String> items) {
        return list.format(items);
    }

    /**
     * The ways to write a month, in full and shortened.
     *
     * @param month 1 to 12
     */
    public Set<String> monthNames(int month) {
        DateFormatSymbols symbols = new DateFormatSymbols(locale);
        Set<String> names = new LinkedHashSet<>();
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                names.add(symbols.getMonths(context, width)[month - 1].replace(".", ""));
            }
        }
        return names;
    }

    private DateFormat format(PartialDate.Precision precision) {
        DateFormat found = dates.get(precision);
        if (found == null) {
            throw new IllegalStateException("No format for " + precision);
        }
        return found;
    }

    private String date(PartialDate date, DateFormat format) {
        LocalDate day = date.earliest();
        Calendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
        calendar.clear();
        calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        DateFormat own = (DateFormat) format.clone();
        String text = own.format(calendar.getTime());
        boolean firstInFrench = language.tag().equals("fr") && date.day() == 1;
        return firstInFrench ? text.replaceFirst("^1 ", "1er ") : text;
    }

    private DateFormat dateFormat(String skeleton) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    private static DateFormat inflected(DateFormat format) {
        if (format instanceof SimpleDateFormat simple) {
            // In CLDR, LLLL is the name of a month standing alone, MMMM its form within a date.
            simple.applyPattern(simple.toPattern().replace("LLLL", "MMMM"));
        }
        return format;
    }
}
