package org.yellowcrane.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import com.ibm.icu.lang.UScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells which language a text is in: by its script where that decides, by a statistical model among the languages in Latin script.
 *
 * <p>Safe for concurrent use. The model loads on first use (about 0.7 s, 180 MB).
 */
public final class LanguageDetector {

    /** Neighbours of the supported languages, so that Portuguese is not taken for Spanish. */
    private static final com.github.pemistahl.lingua.api.Language[] LATIN = {
        com.github.pemistahl.lingua.api.Language.ENGLISH,
        com.github.pemistahl.lingua.api.Language.FRENCH,
        com.github.pemistahl.lingua.api.Language.GERMAN,
        com.github.pemistahl.lingua.api.Language.SPANISH,
        com.github.pemistahl.lingua.api.Language.PORTUGUESE,
        com.github.pemistahl.lingua.api.Language.ITALIAN,
        com.github.pemistahl.lingua.api.Language.DUTCH,
        com.github.pemistahl.lingua.api.Language.POLISH,
        com.github.pemistahl.lingua.api.Language.TURKISH,
        com.github.pemistahl.lingua.api.Language.VIETNAMESE,
        com.github.pemistahl.lingua.api.Language.INDONESIAN,
        com.github.pemistahl.lingua.api.Language.SWEDISH,
        com.github.pemistahl.lingua.api.Language.HUNGARIAN
    };

    private static final class Model {
        static final com.github.pemistahl.lingua.api.LanguageDetector LINGUA = LanguageDetectorBuilder.fromLanguages(
                        LATIN)
                .withLowAccuracyMode()
                .build();
    }

    /**
     * The languages that a text may be in, with their probability.
     *
     * @return sums to about 1; empty if the text has no letters
     */
    public SortedMap<Language, Double> probabilities(String text) {
        Optional<Language> byScript = byScript(text);
        SortedMap<Language, Double> probabilities = new TreeMap<>();
        if (byScript.isPresent()) {
            probabilities.put(byScript.get(), 1.0);
        } else if (text.codePoints().anyMatch(Character::isLetter)) {
            Model.LINGUA
                    .computeLanguageConfidenceValues(text)
                    .forEach((language, confidence) -> probabilities.put(of(language.getIsoCode639_1()), confidence));
        }
        return probabilities;
    }

    /** Loads the model, so that the first question does not wait for it. */
    public void warmUp() {
        probabilities("warm up");
    }

    /** The language that the scripts of a text decide, unless they are Latin. */
    private static Optional<Language> byScript(String text) {
        Map<Script, Integer> counts = new EnumMap<>(Script.class);
        text.codePoints().forEach(point -> {
            Script script = Script.of(point);
            if (script != Script.NONE) {
                counts.merge(script, script.weight, Integer::sum);
            }
        });
        int latin = counts.getOrDefault(Script.LATIN, 0);
        if (counts.containsKey(Script.HANGUL) && counts.get(Script.HANGUL) >= 2 * counts.getOrDefault(Script.KANA, 0)) {
            return Optional.of(new Language("ko"));
        }
        if (counts.containsKey(Script.KANA)) {
            return Optional.of(new Language("ja"));
        }
        Optional<Script> strongest = counts.entrySet().stream()
                .filter(entry -> entry.getKey() != Script.LATIN && entry.getValue() >= latin)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
        return strongest.map(script -> new Language(script == Script.CYRILLIC ? cyrillic(text) : script.tag));
    }

    private static String cyrillic(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.chars().anyMatch(c -> "іїєґ".indexOf(c) >= 0) ? "uk" : "ru";
    }

    private static Language of(IsoCode639_1 code) {
        return new Language(code.toString().toLowerCase(Locale.ROOT));
    }

    /** Scripts, with how much one character counts against Latin letters: one character of Chinese is a syllable or a word. */
    private enum Script {
        NONE("", 0),
        LATIN("", 1),
        HAN("zh", 3),
        KANA("ja", 2),
        HANGUL("ko", 2),
        CYRILLIC("ru", 1),
        GREEK("el", 1),
        ARABIC("ar", 1),
        HEBREW("he", 1),
        THAI("th", 1),
        DEVANAGARI("hi", 1);

        private final String tag;
        private final int weight;

        Script(String tag, int weight) {
            this.tag = tag;
            this.weight = weight;
        }

        static Script of(int point) {
            return switch (UScript.getScript(point)) {
                case UScript.LATIN -> LATIN;
                case UScript.HAN -> HAN;
                case UScript.HIRAGANA, UScript.KATAKANA -> KANA;
                case UScript.HANGUL -> HANGUL;
                case UScript.CYRILLIC -> CYRILLIC;
                case UScript.GREEK -> GREEK;
                case UScript.ARABIC -> ARABIC;
                case UScript.HEBREW -> HEBREW;
                case UScript.THAI -> THAI;
                case UScript.DEVANAGARI -> DEVANAGARI;
                default -> NONE;
            };
        }
    }
}
