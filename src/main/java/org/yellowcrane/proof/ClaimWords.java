package org.yellowcrane.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yellowcrane.language.Language;

/**
 * The words by which sentences of one language are held against what they cite, from {@code claims/<language>.yaml}. Immutable and safe for
 * concurrent use.
 */
final class ClaimWords {

    private static final Map<Language, ClaimWords> CACHE = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<?, ?> file;

    /** Words that deny: not, no, never. */
    final Phrases<Boolean> denials;

    /** Words that deny by their meaning: forbidden, unknown, refuse. */
    final Phrases<Boolean> bans;

    /** Words that leave something out without denying the rest: without, exempt, visa-free. */
    final Phrases<Boolean> exclusions;

    /** Phrases with such words that deny nothing: not only, no later than. */
    final Phrases<Boolean> idioms;

    /** What turns a denial before it into a limit: not … more than, nothing … other than. */
    final Phrases<Boolean> limits;

    /** Words that tell for when something is true or when it was published. */
    final Phrases<Boolean> dated;

    /** Words between clauses. */
    final Phrases<Boolean> joiners;

    /** What people are called by their office, beside their name. */
    final Phrases<Boolean> titles;

    /** What stands before an hour or after it to say that it is past noon. */
    final Phrases<Boolean> afternoon;

    /** The same for hours before noon. */
    final Phrases<Boolean> morning;

    /** Units by their word. */
    final Phrases<Unit> units;

    /** Multipliers by their word. */
    final Phrases<BigDecimal> scales;

    /** What follows a number and shows that it is one. */
    final Phrases<Boolean> counters;

    /** Words for small numbers that also mean something else. */
    final Set<String> unsure;

    /** Words that are often written with a capital and name nothing. */
    final Phrases<Boolean> capitals;

    /** Family names of one character. */
    final String surnames;

    private ClaimWords(Language language, Map<?, ?> file) {
        this.language = language;
        this.file = file;
        this.denials = phrases("denials");
        this.bans = phrases("bans");
        this.exclusions = phrases("exclusions");
        this.idioms = phrases("idioms");
        this.limits = phrases("limits");
        this.dated = phrases("dated");
        this.joiners = phrases("joiners");
        this.titles = phrases("titles");
        this.afternoon = phrases("afternoon");
        this.morning = phrases("morning");
        this.counters = phrases("counters");
        this.capitals = phrases("capitals");
        this.unsure = new HashSet<>(words(file.get("unsure")));
        this.surnames = String.join("", words(file.get("surnames")));
        this.units = Phrases.cues();
        section("units").forEach((name, words) -> {
            Unit unit = Unit.named(String.valueOf(name));
            words(words).forEach(word -> units.add(word, language, unit));
        });
        words(file.get("percent")).forEach(word -> units.add(word, language, Unit.PERCENT));
        this.scales = Phrases.cues();
        section("scales")
                .forEach((value, words) -> words(words)
                        .forEach(word -> scales.add(word, language, new BigDecimal(String.valueOf(value)))));
    }

    /**
     * The words of a language.
     *
     * @throws IllegalArgumentException if there is no file or it is malformed
     */
    static ClaimWords of(Language language) {
        return CACHE.computeIfAbsent(language, ClaimWords::read);
    }

    private static ClaimWords read(Language language) {
        String name = "/claims/" + language + ".yaml";
        try (InputStream stream = ClaimWords.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("No words " + name);
            }
            Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new ClaimWords(language, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Phrases<Boolean> phrases(String key) {
        Phrases<Boolean> phrases = Phrases.cues();
        words(file.get(key)).forEach(word -> phrases.add(word, language, true));
        return phrases;
    }

    private Map<?, ?> section(String key) {
        return file.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> words(@org.jspecify.annotations.Nullable Object list) {
        return list instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }
}
