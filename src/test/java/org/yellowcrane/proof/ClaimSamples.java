package org.yellowcrane.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeLoader;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;
import org.yellowcrane.retrieval.Sentences;

/** Sentences that follow from the shipped knowledge: written freely, or the knowledge's own. */
public final class ClaimSamples {

    static final Path FOLDER = Path.of("src/test/resources/claims");

    /** Of own sentences, for each language and part. */
    private static final int OWN = 160;

    private static final int SHORTEST = 12;

    public final KnowledgeBase knowledge = new KnowledgeLoader(Languages.ALL, Clock.systemUTC())
            .load(Path.of("knowledge"))
            .knowledge()
            .orElseThrow();

    /**
     * A sentence with what it rests on.
     *
     * @param dev whether it is of the dev part
     * @param free whether a person wrote it, rather than taking it from the knowledge
     */
    public record Sample(boolean dev, boolean free, Language language, String text, List<Passage> passages) {}

    /** A record or section, with all its passages, is of one part. */
    static boolean isDev(String passage) {
        CRC32 crc = new CRC32();
        crc.update(passage.replaceFirst("#.*", "").getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % 5 < 2;
    }

    /** What was written freely in a language. */
    List<Sample> free(Language language) {
        Map<String, Object> sources = yaml(FOLDER.resolve("faithful/sources.yaml"));
        List<Sample> samples = new ArrayList<>();
        yaml(FOLDER.resolve("faithful/" + language + ".yaml")).forEach((id, text) -> {
            List<Passage> passages = texts(sources.get(id)).stream()
                    .map(passage -> passage(passage, language))
                    .toList();
            samples.add(new Sample(id.startsWith("d"), true, language, String.valueOf(text), passages));
        });
        return samples;
    }

    /** Sentences of the knowledge in a language, as many of each part, drawn with a seed. */
    public List<Sample> own(Language language) {
        List<Passage> passages = new ArrayList<>(knowledge.passages().stream()
                .filter(passage -> passage.language().equals(language))
                .toList());
        java.util.Collections.shuffle(passages, new Random(20261124));
        List<Sample> samples = new ArrayList<>();
        for (boolean dev : new boolean[] {true, false}) {
            passages.stream()
                    .filter(passage -> isDev(passage.id()) == dev)
                    .limit(OWN)
                    .forEach(passage -> {
                        List<String> sentences = Sentences.of(passage.text(), language);
                        String sentence =
                                sentences.get(Math.floorMod(passage.id().hashCode(), sentences.size()));
                        if (sentence.length() >= SHORTEST) {
                            samples.add(new Sample(dev, false, language, sentence, List.of(passage)));
                        }
                    });
        }
        return samples;
    }

    public Passage passage(String id, Language language) {
        return knowledge.passage(id, language).orElseThrow(() -> new IllegalArgumentException(id + " in " + language));
    }

    /** The ids of all records and sections that samples of one part rest on. */
    static Set<String> records(List<Sample> samples, boolean dev) {
        Set<String> records = new HashSet<>();
        samples.stream()
                .filter(sample -> sample.dev() == dev)
                .forEach(sample -> sample.passages()
                        .forEach(passage -> records.add(passage.id().replaceFirst("#.*", ""))));
        return records;
    }

    public static Map<String, Object> yaml(Path file) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }
}
