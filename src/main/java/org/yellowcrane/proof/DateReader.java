package org.yellowcrane.proof;

import com.ibm.icu.text.DateFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;
import org.yellowcrane.proof.ClaimText.Kind;
import org.yellowcrane.proof.Figure.Said;

/** Reads dates of one language: in digits, with the months' names, and with the signs of East Asia. */
final class DateReader {

    private static final int MAX_DAY = 31;
    private static final int MAX_MONTH = 12;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2199;

    /** What may stand between day, month and year. */
    private static final Set<String> BETWEEN = Set.of("of", "de", "del", "den", "der", "the", "im", "года");

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "го", "ого", "º");

    private final Language language;
    private final SpelledNumbers spelled;
    private final Phrases<Integer> months = Phrases.cues();

    /** A whole number and where it ends. */
    private record Whole(int value, int to) {}

    DateReader(Language language, SpelledNumbers spelled) {
        this.language = language;
        this.spelled = spelled;
        DateFormatSymbols symbols = new DateFormatSymbols(language.locale());
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] names = symbols.getMonths(context, width);
                for (int i = 0; i < Math.min(names.length, MAX_MONTH); i++) {
                    addMonth(names[i].toLowerCase(Locale.ROOT).replace(".", ""), i + 1);
                }
            }
        }
        if (language.equals(Language.ENGLISH)) {
            months.add("sept", language, 9);
        }
    }

    private void addMonth(String name, int month) {
        if (!language.isSpaced() || name.isEmpty()) {
            return;
        }
        months.add(name, language, month);
        if (language.tag().equals("ru") && name.length() > 2) {
            for (String ending : List.of("е", "ю", "у", "ем", "ом")) {
                months.add(name.substring(0, name.length() - 1) + ending, language, month);
            }
        }
    }

    /** The date that begins here, if any. */
    FigureReader.@Nullable Read at(ClaimText text, int i) {
        if (text.isDigit(i)) {
            FigureReader.Read inDigits = inDigits(text, i);
            if (inDigits != null) {
                return inDigits;
            }
        }
        FigureReader.Read eastern = eastern(text, i);
        if (eastern != null) {
            return eastern;
        }
        if (language.isSpaced()) {
            return text.isDigit(i) ? dayFirst(text, i) : monthFirst(text, i);
        }
        return null;
    }

    private FigureReader.@Nullable Read inDigits(ClaimText text, int i) {
        int end = text.runEnd(i);
        char separator = text.at(end);
        if (separator == '-' || separator == '.' || separator == '/') {
            int second = text.skipSpaces(end + 1);
            if (text.isDigit(second)) {
                int secondEnd = text.runEnd(second);
                int third = text.skipSpaces(secondEnd + 1);
                if (text.at(secondEnd) == separator && text.isDigit(third) && (second == end + 1 || separator == '.')) {
                    FigureReader.Read read = inThree(
                            text.part(i, end),
                            text.part(second, secondEnd),
                            text.part(third, text.runEnd(third)),
                            text.runEnd(third));
                    if (read != null) {
                        return read;
                    }
                }
            }
        }
        return null;
    }

    private FigureReader.@Nullable Read inThree(String first, String second, String third, int to) {
        if (first.length() > 4 || second.length() > 2 || third.length() > 4) {
            return null;
        }
        int a = Integer.parseInt(first);
        int b = Integer.parseInt(second);
        int c = Integer.parseInt(third);
        if (first.length() == 4 && b <= MAX_MONTH && c <= MAX_DAY && third.length() <= 2) {
            return FigureReader.Read.of(new Said.Day(a, b, c), to);
        }
        if (third.length() != 4) {
            return null;
        }
        if (b <= MAX_MONTH && a <= MAX_DAY) {
            return FigureReader.Read.of(new Said.Day(c, b, a), to);
        }
        return a <= MAX_MONTH && b <= MAX_DAY ? FigureReader.Read.of(new Said.Day(c, a, b), to) : null;
    }

    private @Nullable Whole whole(ClaimText text, int i) {
        if (text.isDigit(i)) {
            int end = text.runEnd(i);
            return end - i <= 4 ? new Whole(Integer.parseInt(text.part(i, end)), end) : null;
        }
        SpelledNumbers.Spelled number = text.kind(i) == Kind.HAN ? spelled.at(text, i) : null;
        return number == null || number.value().intValue() > LAST_YEAR
                ? null
                : new Whole(number.value().intValue(), number.to());
    }

    /** Such as {@code 1979年9月7日}. */
    private FigureReader.@Nullable Read eastern(ClaimText text, int i) {
        Whole first = whole(text, i);
        if (first == null) {
            return null;
        }
        int next = text.skipSpaces(first.to());
        char sign = text.at(next);
        if ((sign == '年' || sign == '년') && first.value() >= FIRST_YEAR) {
            if (text.at(next + 1) == '代' || text.at(next + 1) == '대') {
                return FigureReader.Read.of(new Said.Decade(first.value()), next + 2);
            }
            Whole month = whole(text, text.skipSpaces(next + 1));
            return month != null && isMonthSign(text, month)
                    ? monthAndDay(text, first.value(), month)
                    : FigureReader.Read.of(new Said.Day(first.value(), 0, 0), next + 1);
        }
        return isMonthSign(text, first) ? monthAndDay(text, 0, first) : null;
    }

    private static boolean isMonthSign(ClaimText text, Whole month) {
        char sign = text.at(text.skipSpaces(month.to()));
        // A thirteenth month is a wrong date rather than a number.
        return (sign == '月' || sign == '월') && month.value() >= 1 && month.value() < 100;
    }

    private FigureReader.Read monthAndDay(ClaimText text, int year, Whole month) {
        int end = text.skipSpaces(month.to()) + 1;
        Whole day = whole(text, text.skipSpaces(end));
        int sign = day == null ? end : text.skipSpaces(day.to());
        boolean isDay = day != null && "日号일".indexOf(text.at(sign)) >= 0 && day.value() <= MAX_DAY;
        return FigureReader.Read.of(
                new Said.Day(year, month.value(), isDay && day != null ? day.value() : 0), isDay ? sign + 1 : end);
    }

    /** Such as {@code 7 September 1979}, {@code 7. September} and {@code the 1980s}; also a year alone. */
    private FigureReader.@Nullable Read dayFirst(ClaimText text, int i) {
        int end = text.runEnd(i);
        if (end - i > 4) {
            return null;
        }
        int value = Integer.parseInt(text.part(i, end));
        if (end - i == 4 && value >= FIRST_YEAR && value <= LAST_YEAR) {
            boolean decade = text.part(end, text.runEnd(end)).equals("s")
                    || text.part(end, text.runEnd(end)).equals("er");
            if (decade
                    || (value % 10 == 0
                            && (text.part(end, end + 2).equals("-е")
                                    || text.part(end, end + 2).equals("-х")))) {
                return FigureReader.Read.of(new Said.Decade(value), end + 1);
            }
            return null;
        }
        if (value < 1 || value > MAX_DAY) {
            return null;
        }
        int next = text.at(end) == '.' || text.at(end) == '-' ? end + 1 : end;
        if (text.kind(next) == Kind.LETTER && ORDINALS.contains(text.part(next, text.runEnd(next)))) {
            next = text.runEnd(next);
        }
        Phrases.Hit<Integer> month = months.longestAt(text, between(text, next));
        if (month == null) {
            return null;
        }
        int number = month.values().iterator().next();
        Whole year = year(text, month.to());
        return FigureReader.Read.of(
                new Said.Day(year == null ? 0 : year.value(), number, value), year == null ? month.to() : year.to());
    }

    /** Such as {@code September 7, 1979} and {@code September 1979}. */
    private FigureReader.@Nullable Read monthFirst(ClaimText text, int i) {
        Phrases.Hit<Integer> month = text.isStart(i) ? months.longestAt(text, i) : null;
        if (month == null) {
            return null;
        }
        int number = month.values().iterator().next();
        int next = text.skipSpaces(text.at(month.to()) == '.' ? month.to() + 1 : month.to());
        if (language.equals(Language.ENGLISH) && text.isDigit(next) && text.runEnd(next) - next <= 2) {
            int end = text.runEnd(next);
            int day = Integer.parseInt(text.part(next, end));
            if (text.kind(end) == Kind.LETTER && ORDINALS.contains(text.part(end, text.runEnd(end)))) {
                end = text.runEnd(end);
            }
            Whole year = year(text, end);
            return FigureReader.Read.of(
                    new Said.Day(year == null ? 0 : year.value(), number, day), year == null ? end : year.to());
        }
        Whole year = year(text, month.to());
        if (year != null) {
            return FigureReader.Read.of(new Said.Day(year.value(), number, 0), year.to());
        }
        boolean sure =
                ((!language.equals(Language.ENGLISH) && !language.tag().equals("de")) || text.isCapital(i)) && i > 0;
        return sure ? FigureReader.Read.of(new Said.Day(0, number, 0), month.to()) : null;
    }

    private static @Nullable Whole year(ClaimText text, int position) {
        int next = between(text, text.at(position) == '.' || text.at(position) == ',' ? position + 1 : position);
        if (!text.isDigit(next) || text.runEnd(next) != next + 4) {
            return null;
        }
        int year = Integer.parseInt(text.part(next, next + 4));
        return year >= FIRST_YEAR && year <= LAST_YEAR ? new Whole(year, next + 4) : null;
    }

    /** Past spaces and one word such as "of". */
    private static int between(ClaimText text, int position) {
        int next = text.skipSpaces(position);
        if (text.kind(next) == Kind.LETTER
                && next < text.length()
                && BETWEEN.contains(text.part(next, text.runEnd(next)))) {
            return text.skipSpaces(text.runEnd(next));
        }
        return next;
    }
}
