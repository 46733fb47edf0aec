package org.yellowcrane.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yellowcrane.language.Language;

/**
 * The words that shape questions in one language, read from {@code grammar/<language>.yaml}.
 *
 * @param language the language
 * @param cues words by what they signal
 * @param filler words that carry nothing
 * @param smallTalk whole messages that are small talk
 * @param outOfScope topics that this bot is not for
 * @param languageWish ways to ask for replies in this language
 * @param followUp words that lean on the question before
 * @param ordinals words for the second, the third and so on, in this order
 * @param decades ways to name ten years, with {@code 80} standing for two digits or {@code 1980} for four
 * @param decadeNames names of ten years in words, such as the nineties, by the first of them
 * @param relativeYears words for a year by its distance from the present one, such as last year by {@code -1}
 * @param demonyms words for people and things of a country, by its ISO code
 */
record Grammar(
        Language language,
        Map<Cue, List<String>> cues,
        List<String> filler,
        Map<SmallTalk, List<String>> smallTalk,
        List<String> outOfScope,
        List<String> languageWish,
        List<String> followUp,
        List<List<String>> ordinals,
        List<String> decades,
        Map<Integer, List<String>> decadeNames,
        Map<Integer, List<String>> relativeYears,
        Map<String, List<String>> demonyms) {

    /**
     * Reads the grammar of a language.
     *
     * @throws IllegalArgumentException if there is none, or if it has a key that means nothing or lacks one
     */
    static Grammar of(Language language) {
        String file = "/grammar/" + language + ".yaml";
        try (InputStream stream = Grammar.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("No grammar " + file);
            }
            return read(language, new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static Grammar read(Language language, Reader reader) {
        Map<String, Object> loaded = plainYaml().load(reader);
        Map<String, Object> file = new TreeMap<>(loaded);
        Grammar grammar = new Grammar(
                language,
                byKey(section(file, "cues"), Cue.class, Cue.values(), Cue::key),
                words(file.remove("filler")),
                byKey(section(file, "smallTalk"), SmallTalk.class, SmallTalk.values(), SmallTalk::key),
                words(file.remove("outOfScope")),
                words(file.remove("switch")),
                words(file.remove("followUp")),
                ordinals(file.remove("ordinals")),
                words(file.remove("decades")),
                byNumber(section(file, "decadeNames")),
                byNumber(section(file, "relativeYears")),
                demonyms(section(file, "demonyms")));
        if (!file.isEmpty()) {
            throw new IllegalArgumentException("unknown keys " + file.keySet());
        }
        return grammar;
    }

    private static Map<String, Object> section(Map<String, Object> file, String key) {
        if (file.remove(key) instanceof Map<?, ?> map) {
            Map<String, Object> section = new TreeMap<>();
            map.forEach((name, value) -> section.put(String.valueOf(name), value));
            return section;
        }
        throw new IllegalArgumentException("missing " + key);
    }

    private static <K extends Enum<K>> Map<K, List<String>> byKey(
            Map<String, Object> section, Class<K> type, K[] constants, java.util.function.Function<K, String> key) {
        Map<K, List<String>> byKey = new EnumMap<>(type);
        for (K constant : constants) {
            byKey.put(constant, words(section.remove(key.apply(constant))));
        }
        if (!section.isEmpty()) {
            throw new IllegalArgumentException("unknown keys " + section.keySet());
        }
        return byKey;
    }

    private static Map<Integer, List<String>> byNumber(Map<String, Object> section) {
        Map<Integer, List<String>> byNumber = new TreeMap<>();
        section.forEach((number, names) -> byNumber.put(Integer.valueOf(number), words(names)));
        return byNumber;
    }

    private static Map<String, List<String>> demonyms(Map<String, Object> section) {
        Map<String, List<String>> demonyms = new TreeMap<>();
        section.forEach((country, names) -> demonyms.put(country, words(names)));
        return demonyms;
    }

    private static List<String> words(@org.jspecify.annotations.Nullable Object list) {
        if (list instanceof List<?> words) {
            return words.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException("a list of words is missing");
    }

    private static List<List<String>> ordinals(@org.jspecify.annotations.Nullable Object list) {
        if (list instanceof List<?> ranks) {
            return ranks.stream().map(Grammar::words).toList();
        }
        throw new IllegalArgumentException("the list of ordinals is missing");
    }

    /** Reads every scalar as text: {@code no} and {@code on} are words here. */
    private static Yaml plainYaml() {
        LoaderOptions options = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        Resolver none = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, none);
    }
}
