package org.yellowcrane.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yellowcrane.language.Language;
import org.yellowcrane.proof.Phrases;

/**
 * Recognises what must not be obeyed or answered freely, by the rules of {@code guards/<language>.yaml}. Immutable and safe for concurrent use;
 * takes time in proportion to the text.
 *
 * <p>Attempts to steer are looked for in all languages, whatever the language of the text: they come from anywhere, also from knowledge and
 * tools. They are text like any other; the guard only tells what to keep from a model.
 */
final class Guard {

    /** What a text is about that needs care. */
    enum Topic {
        /** Tries to change what the bot does. */
        INJECTION,
        /** Asks for the bot's own instructions. */
        LEAK,
        /** Asks for an opinion on politics. */
        POLITICS,
        /** Asks for legal advice on a case of one's own. */
        LEGAL,
        /** Asks for medical advice on a case of one's own. */
        MEDICAL,
        /** Asks for help in forging papers or in getting round the law. */
        ILLEGAL;

        private boolean isOfAnyLanguage() {
            return this == INJECTION || this == LEAK;
        }
    }

    private final Map<Language, List<Rule>> rules = new HashMap<>();
    private final Map<Language, Phrases<Part>> phrases = new HashMap<>();

    /** A part of a rule, of which one phrase must be said. */
    private record Part(Rule rule, int number) {}

    private record Rule(Topic topic, String text) {

        int parts() {
            return text.split("&", -1).length;
        }
    }

    /**
     * Reads the rules.
     *
     * @throws IllegalArgumentException if a language has none or a topic is unknown
     */
    Guard(List<Language> languages) {
        languages.forEach(this::read);
    }

    /** All that a text is about. */
    Set<Topic> topics(String text, Language language) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        rules.forEach((of, list) -> {
            Set<Part> said = phrases(of).valuesIn(text, language);
            for (Rule rule : list) {
                boolean isMeant = of.equals(language) || rule.topic().isOfAnyLanguage();
                if (isMeant
                        && said.stream()
                                        .filter(part -> part.rule().equals(rule))
                                        .count()
                                == rule.parts()) {
                    topics.add(rule.topic());
                }
            }
        });
        return topics;
    }

    /** Whether a text, wherever it comes from, tries to make a model do something else, or to give away what it was told. */
    boolean steers(String text, Language language) {
        Set<Topic> topics = topics(text, language);
        return topics.contains(Topic.INJECTION) || topics.contains(Topic.LEAK);
    }

    /** On what a question wants an opinion or advice that the bot does not give. */
    Optional<Topic> needsCare(String question, Language language) {
        Set<Topic> topics = topics(question, language);
        return Stream.of(Topic.MEDICAL, Topic.LEGAL, Topic.POLITICS, Topic.ILLEGAL)
                .filter(topics::contains)
                .findFirst();
    }

    private Phrases<Part> phrases(Language language) {
        return phrases.computeIfAbsent(language, l -> Phrases.cues());
    }

    private void read(Language language) {
        String file = "/guards/" + language + ".yaml";
        try (InputStream stream = Guard.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("No rules " + file);
            }
            Map<String, List<String>> topics = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            topics.forEach((topic, texts) -> texts.forEach(text ->
                    add(language, new Rule(Topic.valueOf(topic.toUpperCase(Locale.ROOT)), text))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Language language, Rule rule) {
        rules.computeIfAbsent(language, l -> new ArrayList<>()).add(rule);
        String[] parts = rule.text().split("&", -1);
        for (int i = 0; i < parts.length; i++) {
            for (String phrase : parts[i].split("\\|", -1)) {
                phrases(language).add(phrase.strip(), language, new Part(rule, i));
            }
        }
    }
}
