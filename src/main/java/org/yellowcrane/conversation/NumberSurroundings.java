package org.yellowcrane.conversation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.yellowcrane.language.TextNormalizer;

/** What stands beside a number and tells what it is; the words are in {@code personal-numbers.properties}. */
final class NumberSurroundings {

    private static final int BEFORE = 32;
    private static final int BEHIND = 24;

    private static final Map<String, List<String>> WORDS = read();

    private final String text;

    NumberSurroundings(String text) {
        this.text = text;
    }

    /** Whether a word of a kind stands near a place. */
    boolean speakOf(String kind, int start, int end) {
        String before = TextNormalizer.fold(text.substring(Math.max(0, start - BEFORE), start));
        String behind = TextNormalizer.fold(text.substring(end, Math.min(text.length(), end + BEHIND)));
        return words(kind).stream().anyMatch(word -> holds(before, word) || holds(behind, word));
    }

    /** Whether the place holds an amount of something. */
    boolean isAmount(int start, int end) {
        String before = TextNormalizer.fold(text.substring(Math.max(0, start - BEFORE), start))
                .strip();
        String behind = TextNormalizer.fold(text.substring(end, Math.min(text.length(), end + BEHIND)))
                .strip();
        return words("currency").stream().anyMatch(before::endsWith)
                || words("unit").stream().anyMatch(behind::startsWith);
    }

    /** A word of letters with spaces between words begins where no letter stands before it. */
    private static boolean holds(String near, String word) {
        for (int at = near.indexOf(word); at >= 0; at = near.indexOf(word, at + 1)) {
            if (at == 0 || !isSpaced(word.charAt(0)) || !Character.isLetter(near.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a letter is of a script that separates words by spaces. */
    private static boolean isSpaced(char letter) {
        return Character.isLetter(letter) && letter < 0x1100;
    }

    private static List<String> words(String kind) {
        return Objects.requireNonNull(WORDS.get(kind), kind);
    }

    private static Map<String, List<String>> read() {
        Properties file = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(NumberSurroundings.class.getResourceAsStream("personal-numbers.properties")),
                StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return file.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        kind -> kind,
                        kind -> Arrays.stream(file.getProperty(kind).split(","))
                                .map(String::strip)
                                .map(TextNormalizer::fold)
                                .toList()));
    }
}
