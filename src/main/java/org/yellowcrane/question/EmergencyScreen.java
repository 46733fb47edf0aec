package org.yellowcrane.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yellowcrane.language.Language;

/**
 * Tells messages of people in an emergency from questions that only use such words.
 *
 * <p>Knows the languages that have a file {@code emergency/<language>.yaml}. Cries for help of every language are heard in all of them, and
 * plain incidents in English, too, for people in need write in whatever language they hope is understood. Takes microseconds, in time
 * linear in the text. Immutable and safe for concurrent use.
 */
public final class EmergencyScreen {

    private static final String FILES = "classpath*:/emergency/*.yaml";

    /** What an English aside in another language can tell. */
    private static final EmergencySignal[] OF_ENGLISH = {
        EmergencySignal.STRONG,
        EmergencySignal.CRIES,
        EmergencySignal.CALLS,
        EmergencySignal.INQUIRY,
        EmergencySignal.HYPOTHETICAL,
        EmergencySignal.TOPIC
    };

    private final Map<Language, EmergencyWords> languages = new TreeMap<>();

    /**
     * Reads the files of all languages.
     *
     * @throws IllegalArgumentException if one is malformed
     */
    public EmergencyScreen() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Resource file) throws IOException {
        try (InputStream stream = file.getInputStream()) {
            Language language = new Language(String.valueOf(file.getFilename()).replace(".yaml", ""));
            languages.put(language, EmergencyWords.read(language, stream));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file.getFilename() + ": " + e.getMessage(), e);
        }
    }

    /**
     * The emergency that a message tells of.
     *
     * @param text the message, normalised
     * @param language the language that it is in
     * @return empty for everything else, such as a question for the number of the fire brigade
     */
    public Optional<Emergency> screen(String text, Language language) {
        EmergencyText message = EmergencyText.of(text);
        Language own = languages.containsKey(language) ? language : Language.ENGLISH;
        EmergencyReading reading =
                new EmergencyReading(new int[message.sentences().size()]);
        for (Map.Entry<Language, EmergencyWords> entry : languages.entrySet()) {
            EmergencyWords words = entry.getValue();
            if (entry.getKey().equals(own)) {
                reading = reading.with(words.read(message), EmergencySignal.values());
            } else if (entry.getKey().equals(Language.ENGLISH)) {
                reading = reading.with(words.read(message), OF_ENGLISH);
            } else {
                reading = reading.with(words.readCries(message), EmergencySignal.CRIES);
            }
        }
        return reading.verdict(message.isShouted());
    }
}
