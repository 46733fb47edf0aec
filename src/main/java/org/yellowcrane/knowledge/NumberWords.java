package org.yellowcrane.knowledge;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yellowcrane.language.Language;

/** How numbers and months are written in one language, for comparing translations. Safe for concurrent use. */
class NumberWords {

    private static final Map<Language, NumberWords> CACHE = new ConcurrentHashMap<>();

    private static final Pattern HAN_NUMERAL = Pattern.compile("[〇零一二两兩三四五六七八九十百千]+");
    private static final String HAN_DIGITS = "零一二三四五六七八九";
    private static final int MAX_WORD = 31;

    /** What is longer is no number that anybody reads. */
    private static final int MAX_DIGITS = 40;

    private final String grouping;
    private final String decimal;
    private final Pattern grouped;
    private final NumberScales scales;
    private final Pattern months;
    private final Map<String, Integer> monthNumbers = new HashMap<>();
    private final Map<String, Integer> spelled = new HashMap<>();

    private NumberWords(Language language) {
        boolean comma = List.of("fr", "ru", "de", "es").contains(language.tag());
        this.grouping = comma ? "." : ",";
        this.decimal = comma ? "," : ".";
        String group = comma ? "[ .]" : ",";
        String end = "(?:" + Pattern.quote(decimal) + "\\d+)?";
        this.grouped = Pattern.compile("(?<![\\d.,])\\d{1,3}(?:" + group + "\\d{3}){1,8}" + end + "(?![\\d])");
        this.scales = new NumberScales(language);
        readMonths(language);
        this.months = Pattern.compile(
                monthNumbers.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<!\\p{L})(", ")(?!\\p{L})")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        readSpelled(language);
    }

    static NumberWords of(Language language) {
        return CACHE.computeIfAbsent(language, NumberWords::new);
    }

    /** Finds numbers with separators between thousands. */
    Pattern grouped() {
        return grouped;
    }

    /** The words that multiply numbers. */
    NumberScales scales() {
        return scales;
    }

    /** Whether digits with points and commas are one number in this language, rather than a date or a time. */
    boolean isNumber(String text) {
        return text.matches("\\d+(?:" + Pattern.quote(decimal) + "\\d+)?")
                || grouped.matcher(text).matches();
    }

    /** The value of a number; trailing punctuation is not part of it; 0 for more digits than anybody reads. */
    BigDecimal number(String text) {
        String plain = text.replaceAll("[.,]+$", "")
                .replace(" ", "")
                .replace(grouping, "")
                .replace(decimal, ".");
        if (plain.length() > MAX_DIGITS) {
            return BigDecimal.ZERO;
        }
        return plain.matches("\\d+(\\.\\d+)?") ? new BigDecimal(plain) : new BigDecimal(plain.replace(".", ""));
    }

    /** Months named beside a day or a year. */
    Set<Integer> monthsBesideDigits(String text) {
        Set<Integer> found = new LinkedHashSet<>();
        Matcher matcher = months.matcher(text);
        while (matcher.find()) {
            String before = text.substring(Math.max(0, matcher.start() - 8), matcher.start());
            String after = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 6));
            if (before.matches("(?s).*\\d(?:st|nd|rd|th|er|\\.)? (?:de |of )?")
                    || after.matches("(?s)\\.? (?:de )?\\d.*")) {
                found.add(month(matcher.group(1)));
            }
        }
        return found;
    }

    /** Small numbers and months in words. */
    Set<Integer> inWords(String text) {
        Set<Integer> found = new LinkedHashSet<>();
        Matcher numerals = HAN_NUMERAL.matcher(text);
        while (numerals.find()) {
            found.add(hanValue(numerals.group()));
        }
        Matcher named = months.matcher(text);
        while (named.find()) {
            found.add(month(named.group(1)));
        }
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}-]+", -1);
        for (int i = 0; i < words.length; i++) {
            addWord(found, words[i]);
            if (i > 0) {
                addWord(found, words[i - 1] + " " + words[i]);
            }
        }
        return found;
    }

    private void addWord(Set<Integer> found, String word) {
        Integer number = spelled.get(word);
        if (number != null) {
            found.add(number);
        }
    }

    private int month(String name) {
        return monthNumbers.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static int hanValue(String numeral) {
        int sum = 0;
        int digit = 0;
        boolean pending = false;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit == 0) {
                int value = c == '两' || c == '兩' ? 2 : Math.max(0, HAN_DIGITS.indexOf(c));
                digit = pending ? digit % 100_000 * 10 + value : value;
                pending = true;
            } else {
                sum += (pending ? digit : 1) * unit;
                digit = 0;
                pending = false;
            }
        }
        return sum + digit;
    }

    private void readMonths(Language language) {
        DateFormatSymbols symbols = new DateFormatSymbols(language.locale());
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] names = symbols.getMonths(context, width);
                for (int i = 0; i < names.length && i < 12; i++) {
                    putMonth(language, names[i].toLowerCase(Locale.ROOT).replace(".", ""), i + 1);
                }
            }
        }
    }

    /** CLDR has the nominative and the genitive; the other cases of Russian differ from the genitive in their ending. */
    private void putMonth(Language language, String name, int month) {
        monthNumbers.put(name, month);
        if (language.tag().equals("ru") && name.length() > 2) {
            for (String ending : List.of("е", "ю", "у", "ем", "ём", "ом")) {
                monthNumbers.putIfAbsent(name.substring(0, name.length() - 1) + ending, month);
            }
        }
    }

    private void readSpelled(Language language) {
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT);
        for (String rules : format.getRuleSetNames()) {
            for (int number = 0; number <= MAX_WORD; number++) {
                spelled.put(
                        format.format(number, rules).toLowerCase(Locale.ROOT).replace("\u00AD", ""), number);
            }
        }
        if (language.equals(Language.ENGLISH)) {
            spelled.putAll(Map.of("once", 1, "twice", 2, "double", 2, "both", 2, "dozen", 12));
        }
    }
}
