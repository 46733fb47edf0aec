package org.yellowcrane.knowledge;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;

/** Words that multiply the number before them: {@code 1.2 million}, {@code 2万}, {@code 1亿2000万}. */
class NumberScales {

    private static final long THOUSAND = 1_000L;
    private static final long MILLION = 1_000_000L;
    private static final long MILLIARD = 1_000_000_000L;
    private static final long BILLION = 1_000_000_000_000L;

    /** Those of East Asia may stand in a text of any language, in an official term. */
    private static final Map<String, Long> EASTERN = new LinkedHashMap<>();

    static {
        EASTERN.put("万亿", BILLION);
        EASTERN.put("兆", BILLION);
        EASTERN.put("조", BILLION);
        EASTERN.put("亿", 100_000_000L);
        EASTERN.put("億", 100_000_000L);
        EASTERN.put("억", 100_000_000L);
        EASTERN.put("万", 10_000L);
        EASTERN.put("萬", 10_000L);
        EASTERN.put("만", 10_000L);
        EASTERN.put("천", THOUSAND);
    }

    /** The words for a million millions, a thousand millions, a million and a thousand. */
    private static final Map<String, List<String>> WESTERN = Map.of(
            "en", List.of("trillion", "billion|bn", "million|millions", "thousand"),
            "fr", List.of("billion|billions", "milliard|milliards", "million|millions", ""),
            "de", List.of("billion|billionen", "milliarde|milliarden|mrd", "million|millionen|mio", "tausend"),
            "es", List.of("billón|billones", "mil millones", "millón|millones", "mil"),
            "ru",
                    List.of(
                            "трлн|триллион|триллиона|триллионов",
                            "млрд|миллиард|миллиарда|миллиардов",
                            "млн|миллион|миллиона|миллионов",
                            "тыс|тысяча|тысячи|тысяч"));

    private static final long[] WESTERN_SCALES = {BILLION, MILLIARD, MILLION, THOUSAND};

    private final Map<String, Long> scales = new LinkedHashMap<>();
    private final Pattern whole;
    private final Pattern part;

    NumberScales(Language language) {
        List<String> own = WESTERN.getOrDefault(language.tag(), List.of());
        for (int i = 0; i < own.size(); i++) {
            for (String word : own.get(i).split("\\|", -1)) {
                if (!word.isEmpty()) {
                    scales.put(word, WESTERN_SCALES[i]);
                }
            }
        }
        String western = scales.isEmpty() ? "" : "|(?:" + String.join("|", scales.keySet()) + ")(?!\\p{L})";
        scales.putAll(EASTERN);
        String word = " ?-?(" + String.join("|", EASTERN.keySet()) + western + ")";
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.part = Pattern.compile("(\\d[\\d.,]*)(?:" + word + ")?", flags);
        this.whole =
                Pattern.compile("(?<!\\d)(?<!\\d[.,])(?:\\d[\\d.,]*" + word + "){1,6}(?:\\d+(?![\\d.,年月日号]))?", flags);
    }

    /** Finds numbers with such words. */
    Pattern pattern() {
        return whole;
    }

    /** The value of a text that the pattern found. */
    BigDecimal value(String text, Function<String, BigDecimal> number) {
        BigDecimal sum = BigDecimal.ZERO;
        Matcher matcher = part.matcher(text);
        while (matcher.find()) {
            sum = sum.add(number.apply(matcher.group(1)).multiply(scale(matcher.group(2))));
        }
        return sum;
    }

    private BigDecimal scale(@Nullable String word) {
        return BigDecimal.valueOf(word == null ? 1 : scales.getOrDefault(word.toLowerCase(Locale.ROOT), 1L));
    }
}
