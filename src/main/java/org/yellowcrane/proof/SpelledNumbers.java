package org.yellowcrane.proof;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;
import org.yellowcrane.proof.ClaimText.Kind;

/** Reads numbers in words, such as {@code twenty-seven thousand} and {@code 三千五百}. Safe for concurrent use. */
final class SpelledNumbers {

    private static final Map<Language, SpelledNumbers> CACHE = new ConcurrentHashMap<>();

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String KOREAN_DIGITS = "영일이삼사오육칠팔구";
    private static final String SCALES = "十百千万亿";
    private static final String KOREAN_SCALES = "십백천만억";
    private static final long[] SCALE_VALUES = {10, 100, 1000, 10_000, 100_000_000};
    private static final int TEN_THOUSAND = 10_000;

    /** More characters than that are no number that anybody reads. */
    private static final int LONGEST = 12;

    private static final Set<String> CONNECTORS = Set.of("and", "et", "y", "und");

    private final Language language;
    private final ClaimWords words;
    private final Phrases<Integer> pieces = Phrases.cues();

    /** A number and where it ends. */
    record Spelled(BigDecimal value, int to, boolean sure) {}

    private SpelledNumbers(Language language) {
        this.language = language;
        this.words = ClaimWords.of(language);
        if (language.isSpaced() || language.tag().equals("ko")) {
            readPieces();
        }
    }

    static SpelledNumbers of(Language language) {
        return CACHE.computeIfAbsent(language, SpelledNumbers::new);
    }

    /** The number in words that begins here, if any. */
    @Nullable
    Spelled at(ClaimText text, int position) {
        return switch (text.kind(position)) {
            case HAN -> numerals(text, position, DIGITS, SCALES);
            case HANGUL -> text.isStart(position) ? korean(text, position) : null;
            case LETTER -> language.isSpaced() ? inWords(text, position) : null;
            default -> null;
        };
    }

    private @Nullable Spelled korean(ClaimText text, int position) {
        Phrases.Hit<Integer> own = pieces.longestAt(text, position);
        Spelled chinese = numerals(text, position, KOREAN_DIGITS, KOREAN_SCALES);
        if (own == null || (chinese != null && chinese.to() >= own.to())) {
            return chinese;
        }
        boolean counted = isCounted(text, own.to());
        return new Spelled(first(own), own.to(), counted && (own.to() - own.from() > 1 || isSure(text, own)));
    }

    private boolean isSure(ClaimText text, Phrases.Hit<?> hit) {
        return !words.unsure.contains(text.part(hit.from(), hit.to()));
    }

    private static BigDecimal first(Phrases.Hit<Integer> hit) {
        return BigDecimal.valueOf(hit.values().iterator().next());
    }

    private @Nullable Spelled numerals(ClaimText text, int position, String digits, String scales) {
        long sum = 0;
        long group = 0;
        long digit = -1;
        int i = position;
        boolean scaled = false;
        while (i < position + LONGEST) {
            char c = plain(text.at(i));
            int scale = scales.indexOf(c);
            int value = digits.indexOf(c);
            if (scale >= 0) {
                scaled = true;
                long unit = SCALE_VALUES[scale];
                if (unit >= TEN_THOUSAND) {
                    sum = (sum + Math.max(group + Math.max(digit, 0), 1)) * unit;
                    group = 0;
                } else {
                    group += Math.max(digit, 1) * unit;
                }
                digit = -1;
            } else if (value >= 0) {
                digit = digit < 0 ? value : digit * 10 + value;
            } else {
                break;
            }
            i++;
        }
        if (i == position) {
            return null;
        }
        BigDecimal value = BigDecimal.valueOf(sum + group + Math.max(digit, 0));
        return new Spelled(value, i, isSure(text, position, i, scaled));
    }

    private boolean isSure(ClaimText text, int from, int to, boolean scaled) {
        boolean ordinal = text.at(from - 1) == '第';
        boolean first = words.unsure.contains(text.part(from, to));
        boolean long3 = to - from > 2 && scaled;
        return ordinal || (!first && (long3 || isCounted(text, to)));
    }

    private boolean isCounted(ClaimText text, int end) {
        int next = language.tag().equals("ko") ? text.skipSpaces(end) : end;
        return "月年日号".indexOf(text.at(next)) >= 0
                || words.counters.longestAt(text, next) != null
                || words.units.longestAt(text, next) != null;
    }

    private static char plain(char c) {
        return switch (c) {
            case '〇' -> '零';
            case '两', '兩' -> '二';
            case '萬' -> '万';
            case '億' -> '亿';
            default -> c;
        };
    }

    /** Words of languages with spaces: pieces of less than a thousand, multiplied and added. */
    private @Nullable Spelled inWords(ClaimText text, int position) {
        if (!text.isStart(position)) {
            return null;
        }
        long sum = 0;
        long group = 0;
        int end = position;
        int next = position;
        int count = 0;
        boolean scaled = false;
        while (count < LONGEST) {
            Phrases.Hit<BigDecimal> scale = words.scales.longestAt(text, next);
            Phrases.Hit<Integer> piece = scale == null ? pieces.longestAt(text, next) : null;
            scaled |= scale != null;
            if (scale != null) {
                long factor = scale.values().iterator().next().longValueExact();
                if (factor == 100 && group > 0 && group < 100) {
                    group *= factor;
                } else if (factor == 100) {
                    group += factor;
                } else {
                    sum += Math.max(group, 1) * factor;
                    group = 0;
                }
                end = scale.to();
            } else if (piece != null && fits(group, first(piece).longValueExact())) {
                group += first(piece).longValueExact();
                end = piece.to();
            } else {
                break;
            }
            count++;
            next = afterConnector(text, end);
        }
        if (count == 0) {
            return null;
        }
        boolean single = count == 1 && (scaled || words.unsure.contains(text.part(position, end)));
        return new Spelled(BigDecimal.valueOf(sum + group), end, !single && sum + group > 1);
    }

    private static boolean fits(long group, long piece) {
        return group == 0 || (group % 100 == 0 && piece < 100) || (group % 10 == 0 && group < 100 && piece < 10);
    }

    private static int afterConnector(ClaimText text, int position) {
        int next = position;
        while (next < text.length() && (text.kind(next) == Kind.SPACE || text.at(next) == '-')) {
            next++;
        }
        if (next < text.length() && CONNECTORS.contains(text.part(next, text.runEnd(next)))) {
            return text.skipSpaces(text.runEnd(next));
        }
        return next;
    }

    private void readPieces() {
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT);
        boolean german = language.tag().equals("de");
        for (String rules : format.getRuleSetNames()) {
            if (!rules.startsWith("%spellout") || (language.tag().equals("ko") && !rules.contains("native"))) {
                continue;
            }
            for (int number = 2; number < 1000; number++) {
                if (number <= 100 || number % 100 == 0 || german) {
                    add(format.format(number, rules), number);
                }
                if (german && number <= 100) {
                    add(format.format(number * 1000L, rules), number * 1000);
                }
            }
        }
    }

    private void add(String spelled, int number) {
        String plain = spelled.replace("\u00AD", "");
        if (plain.chars().noneMatch(Character::isDigit)) {
            pieces.add(plain, language, number);
        }
    }
}
