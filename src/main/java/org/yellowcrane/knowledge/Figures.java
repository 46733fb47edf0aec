package org.yellowcrane.knowledge;

import com.ibm.icu.text.Normalizer2;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yellowcrane.language.Language;

/**
 * The numbers, dates, telephone numbers and links of a text, in one form for all languages.
 *
 * @param stated what stands there in digits, and months beside digits
 * @param possible what stands there in words, which a translation may write in digits
 */
record Figures(Set<String> stated, Set<String> possible) {

    private static final Pattern LINK = Pattern.compile(
            "https?://[!-~&&[^)\\]\"<>]]+|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+){1,8}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern ISO_DATE = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern MOBILE_PHONE =
            Pattern.compile("(?<!\\d)(?:\\+?86[ -]*)?(1\\d{2})[ -]?(\\d{4})[ -]?(\\d{4})(?!\\d)");
    private static final Pattern SERVICE_PHONE = Pattern.compile("(?<!\\d)(400)[ -]?(\\d{3,4})[ -]?(\\d{3,4})(?!\\d)");
    /** Of Wuhan; the two halves of a span of years are not one. */
    private static final Pattern CITY_PHONE = Pattern.compile(
            "(?<!\\d)(?:\\+?86[ -]*)?(?:\\(?0?27\\)?[ -]*)?(?!(?:19|20)\\d\\d[ -](?:19|20)\\d\\d)(\\d{4})[ -]?(\\d{4})(?!\\d)");

    private static final Pattern ENGLISH_HOUR =
            Pattern.compile("(?i)(?<!\\d)(\\d{1,2})(?::(\\d{2}))? ?([ap])\\.? ?m(?![a-z])\\.?");
    private static final Pattern EASTERN_HOUR = Pattern.compile("(?:下午|晚上|傍晚|午後|오후) ?(\\d{1,2})");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+){0,12}");
    private static final int NOON = 12;

    /** The figures of a text in one language. */
    static Figures of(String text, Language language) {
        return new Extraction(language).of(text);
    }

    /** Whether this text says such a figure, in digits or words. One is said by every "a" and every singular. */
    boolean mayState(String figure) {
        return figure.equals("1") || stated.contains(figure) || possible.contains(figure);
    }

    private static class Extraction {

        private final NumberWords words;
        private final Set<String> stated = new LinkedHashSet<>();
        private final Set<String> possible = new LinkedHashSet<>();

        Extraction(Language language) {
            this.words = NumberWords.of(language);
        }

        Figures of(String text) {
            String rest = plainForm(text);
            rest = take(rest, LINK, this::link);
            rest = take(rest, PLACEHOLDER, match -> {});
            rest = take(rest, ISO_DATE, this::groups);
            rest = take(rest, MOBILE_PHONE, this::phone);
            rest = take(rest, SERVICE_PHONE, this::phone);
            rest = take(rest, CITY_PHONE, this::phone);
            rest = take(rest, ENGLISH_HOUR, this::englishHour);
            rest = take(rest, EASTERN_HOUR, match -> hour(match.group(1), true));
            words.monthsBesideDigits(rest).forEach(month -> stated.add(Integer.toString(month)));
            rest = take(
                    rest, words.scales().pattern(), match -> add(words.scales().value(match.group(), words::number)));
            rest = take(rest, words.grouped(), match -> add(words.number(match.group())));
            take(rest, NUMBER, this::number);
            words.inWords(rest).forEach(number -> possible.add(plain(BigDecimal.valueOf(number))));
            return new Figures(stated, possible);
        }

        /** Full-width digits and all dashes become plain; commas of Chinese separate numbers; the exponents of units are no figures. */
        private static String plainForm(String text) {
            String separated = text.replaceAll("[²³]", " ").replaceAll("[，、；]", " ; ");
            return Normalizer2.getNFKCInstance().normalize(separated).replaceAll("[‐‑–—−]", "-");
        }

        /** Hands on every match and leaves a gap in its place. */
        private static String take(String text, Pattern pattern, Consumer<MatchResult> found) {
            return pattern.matcher(text).replaceAll(match -> {
                found.accept(match);
                return " ; ";
            });
        }

        private void link(MatchResult match) {
            stated.add(match.group().replaceAll("[.,;:!?/]+$", ""));
        }

        private void groups(MatchResult match) {
            for (int i = 1; i <= match.groupCount(); i++) {
                add(new BigDecimal(match.group(i)));
            }
        }

        private void phone(MatchResult match) {
            StringBuilder digits = new StringBuilder();
            for (int i = 1; i <= match.groupCount(); i++) {
                digits.append(match.group(i));
            }
            stated.add(digits.toString());
        }

        private void englishHour(MatchResult match) {
            hour(match.group(1), match.group(3).equalsIgnoreCase("p"));
            if (match.group(2) != null) {
                add(new BigDecimal(match.group(2)));
            }
        }

        private void hour(String text, boolean afternoon) {
            int hour = Integer.parseInt(text);
            possible.add(Integer.toString(hour));
            add(BigDecimal.valueOf(afternoon && hour < NOON ? hour + NOON : hour));
        }

        private void number(MatchResult match) {
            if (words.isNumber(match.group())) {
                add(words.number(match.group()));
                return;
            }
            for (String part : match.group().split("[.,]", -1)) {
                add(new BigDecimal(part));
            }
        }

        private void add(BigDecimal number) {
            if (number.signum() != 0) {
                stated.add(plain(number));
            }
        }

        private static String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
    }
}
