package org.yellowcrane.retrieval;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yellowcrane.language.Language;

/**
 * What kind of thing a question asks for, and the question without the words that say so.
 *
 * @param kinds the kinds of answer; empty if the question does not say
 * @param rest the question without interrogatives; the whole question if nothing else is in it
 */
record Asked(Set<Kind> kinds, String rest) {

    /** What an answer must hold. */
    enum Kind {
        NUMBER,
        TIME,
        PERSON,
        PLACE,
        REASON,
        OTHER
    }

    private static final Properties FILE = read();
    private static final Map<Language, List<Phrase>> PHRASES = new ConcurrentHashMap<>();

    private record Phrase(Kind kind, String text) {}

    static Asked of(String question, Language language) {
        String lower = question.toLowerCase(Locale.ROOT);
        if (lower.length() != question.length()) {
            return new Asked(Set.of(), question);
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        StringBuilder rest = new StringBuilder(question);
        StringBuilder searched = new StringBuilder(lower);
        for (Phrase phrase : PHRASES.computeIfAbsent(language, Asked::phrases)) {
            int at = searched.indexOf(phrase.text());
            while (at >= 0) {
                int end = at + phrase.text().length();
                if (isWhole(searched, at, end, language)) {
                    kinds.add(phrase.kind());
                    blank(rest, at, end);
                    blank(searched, at, end);
                }
                at = searched.indexOf(phrase.text(), at + 1);
            }
        }
        boolean nothingLeft = rest.codePoints().noneMatch(Character::isLetterOrDigit);
        return new Asked(kinds, nothingLeft ? question : rest.toString());
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }

    private static boolean isWhole(CharSequence text, int start, int end, Language language) {
        if (!language.isSpaced()) {
            return true;
        }
        boolean starts = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        return starts && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** The longest phrases first, so that a part of one is not taken for another. */
    private static List<Phrase> phrases(Language language) {
        List<Phrase> phrases = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String line = FILE.getProperty(kind.name().toLowerCase(Locale.ROOT) + "." + language, "");
            Arrays.stream(line.split("\\|"))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> phrases.add(new Phrase(kind, text)));
        }
        phrases.sort(Comparator.comparingInt(phrase -> -phrase.text().length()));
        return List.copyOf(phrases);
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Asked.class.getResourceAsStream("asked.properties")), StandardCharsets.UTF_8)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
