package org.yellowcrane.proof;

import java.math.BigDecimal;
import java.util.Set;
import org.yellowcrane.language.Language;
import org.yellowcrane.proof.ClaimText.Kind;

/** Reads numbers in digits with the separators and multiplying words of one language. */
final class NumberReader {

    private static final Set<String> DECIMAL_COMMA = Set.of("fr", "de", "ru", "es");
    private static final String EASTERN = "千천万萬만亿億억";
    private static final long[] EASTERN_VALUES = {
        1000, 1000, 10_000, 10_000, 10_000, 100_000_000, 100_000_000, 100_000_000
    };

    /** More digits are no number that anybody reads. */
    private static final int MAX_DIGITS = 30;

    private final boolean comma;
    private final ClaimWords words;

    /** A number and where it ends. */
    record Value(BigDecimal number, int to) {}

    NumberReader(Language language) {
        this.comma = DECIMAL_COMMA.contains(language.tag());
        this.words = ClaimWords.of(language);
    }

    /** The number whose first digit stands here. */
    Value at(ClaimText text, int position) {
        Value plain = plain(text, position);
        int scale = EASTERN.indexOf(text.at(plain.to()));
        if (scale >= 0) {
            return eastern(text, plain);
        }
        int next = plain.to();
        if (text.kind(next) == Kind.SPACE || text.at(next) == '-') {
            next++;
        }
        Phrases.Hit<BigDecimal> word = text.kind(next) == Kind.LETTER ? words.scales.longestAt(text, next) : null;
        return word == null
                ? plain
                : new Value(plain.number().multiply(word.values().iterator().next()), word.to());
    }

    /** Such as {@code 1亿2000万}. */
    private static Value eastern(ClaimText text, Value first) {
        BigDecimal sum = BigDecimal.ZERO;
        Value part = first;
        while (true) {
            int scale = EASTERN.indexOf(text.at(part.to()));
            long factor = scale >= 0 ? EASTERN_VALUES[scale] : 1;
            sum = sum.add(part.number().multiply(BigDecimal.valueOf(factor)));
            int end = scale >= 0 ? part.to() + 1 : part.to();
            if (scale >= 0 && "亿億억만万".indexOf(text.at(end)) >= 0) {
                sum = sum.multiply(BigDecimal.valueOf(EASTERN_VALUES[EASTERN.indexOf(text.at(end))]));
                end++;
            }
            if (scale < 0 || !text.isDigit(end)) {
                return new Value(sum, end);
            }
            int run = text.runEnd(end);
            part = new Value(digits(text.part(end, run)), run);
        }
    }

    private Value plain(ClaimText text, int position) {
        StringBuilder digits = new StringBuilder();
        int end = text.runEnd(position);
        digits.append(text.part(position, end));
        boolean groupable = end - position <= 3;
        while (groupable && isGrouping(text, end) && isGroup(text, end + 1)) {
            digits.append(text.part(end + 1, end + 4));
            end += 4;
        }
        if (isDecimal(text, end) && text.isDigit(end + 1)) {
            int fraction = text.runEnd(end + 1);
            digits.append('.').append(text.part(end + 1, fraction));
            end = fraction;
        }
        return new Value(digits(digits.toString()), end);
    }

    private boolean isGrouping(ClaimText text, int position) {
        char c = text.at(position);
        return comma ? c == '.' || c == ' ' : c == ',';
    }

    private static boolean isGroup(ClaimText text, int position) {
        return text.isDigit(position) && text.isStart(position) && text.runEnd(position) == position + 3;
    }

    /** A point is one everywhere: where it groups thousands, it was read as such before. */
    private boolean isDecimal(ClaimText text, int position) {
        char c = text.at(position);
        return c == '.' || (comma && c == ',');
    }

    private static BigDecimal digits(String text) {
        return text.length() > MAX_DIGITS ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
