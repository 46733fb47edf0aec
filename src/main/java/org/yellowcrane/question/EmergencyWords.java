package org.yellowcrane.question;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yellowcrane.language.Language;

/**
 * How one language tells of emergencies, read from {@code emergency/<language>.yaml}: sets of words, and phrases over them by what they
 * say. Immutable and safe for concurrent use.
 */
final class EmergencyWords {

    /** A gap in a phrase skips at most so many words, or characters of languages without spaces. */
    private static final int WORDS_IN_GAP = 6;

    private static final int CHARACTERS_IN_GAP = 10;

    /** What cut out words leave behind; no text has such a unit. */
    private static final String CUT = "\0";

    private final boolean spaced;
    private final PhraseMatcher harmless;
    private final PhraseMatcher cries;
    private final PhraseMatcher urgency;
    private final PhraseMatcher signals;
    private final Map<String, List<String>> sets = new HashMap<>();

    private EmergencyWords(Language language) {
        spaced = language.isSpaced();
        harmless = new PhraseMatcher(spaced);
        cries = new PhraseMatcher(spaced);
        urgency = new PhraseMatcher(spaced);
        signals = new PhraseMatcher(spaced);
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it has a key that means nothing, lacks one, or a phrase is malformed
     */
    static EmergencyWords read(Language language, InputStream stream) {
        EmergencyWords words = new EmergencyWords(language);
        Map<String, Object> file =
                section(plainYaml().load(new InputStreamReader(stream, StandardCharsets.UTF_8)), "the file");
        section(file.remove("sets"), "sets").forEach((name, list) -> words.sets.put(name, phrases(list, name)));
        for (EmergencySignal signal : EmergencySignal.values()) {
            Object value = file.remove(signal.key());
            if (signal == EmergencySignal.STRONG || signal == EmergencySignal.WEAK) {
                words.addIncidents(signal, section(value, signal.key()));
            } else {
                words.add(phrases(value, signal.key()), signal, null);
            }
        }
        if (!file.isEmpty()) {
            throw new IllegalArgumentException("unknown keys " + file.keySet());
        }
        return words;
    }

    private void addIncidents(EmergencySignal signal, Map<String, Object> byKind) {
        for (Emergency kind : Emergency.values()) {
            add(phrases(byKind.remove(kind.key()), signal.key() + " " + kind.key()), signal, kind);
        }
        if (!byKind.isEmpty()) {
            throw new IllegalArgumentException("unknown kinds " + byKind.keySet());
        }
    }

    private void add(List<String> phrases, EmergencySignal signal, @Nullable Emergency kind) {
        PhraseMatcher matcher = switch (signal) {
            case HARMLESS -> harmless;
            case CRIES -> cries;
            case URGENCY -> urgency;
            default -> signals;
        };
        int gap = spaced ? WORDS_IN_GAP : CHARACTERS_IN_GAP;
        for (String phrase : phrases) {
            matcher.add(PhrasePattern.parse(phrase, sets, gap), EmergencyReading.label(signal, kind));
        }
    }

    /** What each sentence of a message says in this language. */
    EmergencyReading read(EmergencyText text) {
        return reading(text, List.of(cries, urgency, signals));
    }

    /** The cries for help of this language in a message that is in another one. */
    EmergencyReading readCries(EmergencyText text) {
        return reading(text, List.of(cries));
    }

    private EmergencyReading reading(EmergencyText text, List<PhraseMatcher> matchers) {
        int[] labels = new int[text.sentences().size()];
        for (int i = 0; i < labels.length; i++) {
            List<String> units = text.sentences().get(i).units(spaced);
            List<String> kept = cut(units);
            for (PhraseMatcher matcher : matchers) {
                // "What should I do" is urgent wherever it stands, and no hypothesis: it is heard, then cut out.
                for (PhraseMatcher.Match match : matcher.match(matcher == urgency ? units : kept)) {
                    labels[i] |= 1 << match.label();
                }
            }
        }
        return new EmergencyReading(labels);
    }

    private List<String> cut(List<String> units) {
        List<String> kept = new ArrayList<>(units);
        for (PhraseMatcher.Match match : harmless.match(units)) {
            Collections.fill(kept.subList(match.from(), match.to()), CUT);
        }
        return kept;
    }

    private static List<String> phrases(@Nullable Object list, String what) {
        if (list instanceof List<?> phrases) {
            return phrases.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException("a list of phrases is missing: " + what);
    }

    private static Map<String, Object> section(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> section = new HashMap<>();
            map.forEach((name, content) -> section.put(String.valueOf(name), content));
            return section;
        }
        throw new IllegalArgumentException("a section is missing: " + what);
    }

    /** Reads every scalar as text: {@code no} and {@code on} are words here. */
    private static Yaml plainYaml() {
        DumperOptions dumping = new DumperOptions();
        Resolver none = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        LoaderOptions loading = new LoaderOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, none);
    }
}
