package org.yellowcrane.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;
import org.yellowcrane.proof.ClaimText.Kind;
import org.yellowcrane.proof.Figure.Said;

/** Reads the figures of texts in one language, from left to right in one pass. Safe for concurrent use. */
final class FigureReader {

    private static final Map<Language, FigureReader> CACHE = new ConcurrentHashMap<>();

    private static final int MAX_HOUR = 24;
    private static final int HOUR = 60;

    private static final Set<String> CONNECTORS = Set.of("and", "et", "y", "und", "и");

    private final ClaimWords words;
    private final DateReader dates;
    private final NumberReader numbers;
    private final SpelledNumbers spelled;

    private FigureReader(Language language) {
        this.words = ClaimWords.of(language);
        this.numbers = new NumberReader(language);
        this.spelled = SpelledNumbers.of(language);
        this.dates = new DateReader(language, spelled);
    }

    /** Something read, and where the text goes on. */
    record Read(List<Said> said, int to) {

        static Read of(Said said, int to) {
            return new Read(List.of(said), to);
        }
    }

    static FigureReader of(Language language) {
        return CACHE.computeIfAbsent(language, FigureReader::new);
    }

    /** The figures in their order. */
    List<Figure> read(ClaimText text) {
        List<Figure> figures = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Read read = at(text, i);
            if (read == null) {
                i++;
                continue;
            }
            for (Said said : read.said()) {
                figures.add(new Figure(i, said));
            }
            i = Math.max(i + 1, read.to());
        }
        return figures;
    }

    private @Nullable Read at(ClaimText text, int i) {
        Kind kind = text.kind(i);
        boolean wordStart = text.isStart(i) && (kind == Kind.LETTER || kind == Kind.DIGIT);
        if (wordStart && !isGluedLatin(text, i - 1)) {
            Read contact = Contacts.linkAt(text, i);
            if (contact != null) {
                return contact;
            }
        }
        if ((kind == Kind.DIGIT && text.isStart(i)) || text.at(i) == '+' || text.at(i) == '(') {
            Read contact = Contacts.phoneAt(text, i);
            if (contact != null) {
                return contact;
            }
        }
        if (kind == Kind.DIGIT && text.isStart(i)) {
            return inDigits(text, i);
        }
        if (kind == Kind.LETTER && text.isStart(i)) {
            Read code = codeAt(text, i);
            if (code != null) {
                return code;
            }
        }
        return kind == Kind.LETTER || kind == Kind.HAN || kind == Kind.HANGUL ? inWords(text, i) : null;
    }

    private Read inDigits(ClaimText text, int i) {
        Read date = dates.at(text, i);
        if (date != null) {
            return date;
        }
        Read clock = clockAt(text, i);
        if (clock != null) {
            return clock;
        }
        NumberReader.Value value = numbers.at(text, i);
        return withUnit(text, i, value.number(), value.to());
    }

    private @Nullable Read inWords(ClaimText text, int i) {
        Read date = dates.at(text, i);
        if (date != null) {
            return date;
        }
        if (text.at(i) == '百' && text.part(i, i + 3).equals("百分之")) {
            return percentAt(text, i + 3);
        }
        SpelledNumbers.Spelled number = spelled.at(text, i);
        if (number == null) {
            return null;
        }
        if (!number.sure()) {
            return Read.of(new Said.Hint(number.value()), number.to());
        }
        return withUnit(text, i, number.value(), number.to());
    }

    private @Nullable Read percentAt(ClaimText text, int i) {
        if (text.isDigit(i)) {
            NumberReader.Value value = numbers.at(text, i);
            return Read.of(new Said.Amount(value.number(), Unit.PERCENT), value.to());
        }
        SpelledNumbers.Spelled number = spelled.at(text, i);
        return number == null ? null : Read.of(new Said.Amount(number.value(), Unit.PERCENT), number.to());
    }

    private @Nullable Read clockAt(ClaimText text, int i) {
        int end = text.runEnd(i);
        if (end - i > 2 || !isMinutes(text, end)) {
            return null;
        }
        int hour = Integer.parseInt(text.part(i, end));
        int minute = Integer.parseInt(text.part(end + 1, end + 3));
        return hour > MAX_HOUR ? null : Read.of(clock(text, i, hour, minute, end + 3), end + 3);
    }

    private static boolean isMinutes(ClaimText text, int end) {
        boolean colon = text.at(end) == ':' || (text.at(end) == 'h' && text.isDigit(end + 1));
        return colon && text.isDigit(end + 1) && text.isDigit(end + 2) && !text.isDigit(end + 3);
    }

    private Said.Clock clock(ClaimText text, int from, int hour, int minute, int to) {
        boolean after = isMarked(text, words.afternoon, from, to);
        boolean before = isMarked(text, words.morning, from, to);
        int full = after && hour < 12 ? hour + 12 : hour;
        return new Said.Clock(full * HOUR + minute, after || before || hour > 12 || minute > 0);
    }

    private static boolean isMarked(ClaimText text, Phrases<Boolean> markers, int from, int to) {
        if (markers.longestAt(text, text.skipSpaces(to)) != null) {
            return true;
        }
        for (int start = from - 1; start >= Math.max(0, from - 4); start--) {
            Phrases.Hit<Boolean> hit = markers.longestAt(text, start);
            if (hit != null && text.skipSpaces(hit.to()) >= from) {
                return true;
            }
        }
        return false;
    }

    private Read withUnit(ClaimText text, int from, BigDecimal number, int to) {
        Unit currency = Contacts.currencyBefore(text, from);
        if (currency != null) {
            return Read.of(new Said.Amount(number, currency), to);
        }
        int next = to;
        if (text.kind(next) == Kind.SPACE || text.at(next) == '-') {
            next++;
        }
        if (text.at(next) == '%') {
            return Read.of(new Said.Amount(number, Unit.PERCENT), next + 1);
        }
        if (text.at(to) == '割') {
            return Read.of(new Said.Amount(number.movePointRight(1), Unit.PERCENT), to + 1);
        }
        while ("多余来几个余".indexOf(text.at(next)) >= 0 && text.kind(next) == Kind.HAN) {
            next++;
        }
        Phrases.Hit<Unit> unit = words.units.longestAt(text, next);
        int hours = number.scale() <= 0 && number.compareTo(BigDecimal.valueOf(MAX_HOUR)) <= 0 ? number.intValue() : -1;
        if (unit == null) {
            boolean marked =
                    hours > 0 && (isMarked(text, words.afternoon, from, to) || isMarked(text, words.morning, from, to));
            return Read.of(marked ? clock(text, from, hours, 0, to) : new Said.Amount(number, null), to);
        }
        Unit found = unit.values().iterator().next();
        return found == Unit.HOUR && hours >= 0
                ? hour(text, from, hours, unit)
                : Read.of(new Said.Amount(number, found), unit.to());
    }

    /** An hour with minutes is a time or a duration; an hour alone is a time if a word for the time of day goes with it. */
    private Read hour(ClaimText text, int from, int hours, Phrases.Hit<Unit> unit) {
        int next = afterConnector(text, unit.to());
        int end = text.isDigit(next) ? text.runEnd(next) : next;
        boolean glued = end - next == 2 && unit.to() == next;
        if (glued || (end > next && end - next <= 2 && isMinuteWord(text, text.skipSpaces(end)))) {
            return Read.of(clock(text, from, hours, Integer.parseInt(text.part(next, end)), end), end);
        }
        boolean marked =
                isMarked(text, words.afternoon, from, unit.to()) || isMarked(text, words.morning, from, unit.to());
        return Read.of(
                marked ? clock(text, from, hours, 0, unit.to()) : new Said.Amount(BigDecimal.valueOf(hours), Unit.HOUR),
                unit.to());
    }

    private static int afterConnector(ClaimText text, int position) {
        int next = text.skipSpaces(position);
        boolean connector = text.kind(next) == Kind.LETTER && CONNECTORS.contains(text.part(next, text.runEnd(next)));
        return connector ? text.skipSpaces(text.runEnd(next)) : next;
    }

    private boolean isMinuteWord(ClaimText text, int position) {
        Phrases.Hit<Unit> unit = words.units.longestAt(text, position);
        return unit != null && unit.values().contains(Unit.MINUTE);
    }

    /** Latin letters and digits in one word: a kind of visa, a counter, a form. */
    private static @Nullable Read codeAt(ClaimText text, int i) {
        int end = i;
        boolean digits = false;
        while ((text.kind(end) == Kind.LETTER && text.at(end) <= 'z') || text.isDigit(end)) {
            digits |= text.isDigit(end);
            end++;
        }
        boolean unit = text.part(i, end).equals("m2") || text.part(i, end).equals("km2");
        return digits && !unit ? Read.of(new Said.Code(text.part(i, end)), end) : null;
    }

    private static boolean isGluedLatin(ClaimText text, int position) {
        char c = text.at(position);
        return c == '.' || c == '@' || c == '/' || c == '_';
    }
}
