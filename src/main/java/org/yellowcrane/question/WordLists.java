package org.yellowcrane.question;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.TextNormalizer;

/**
 * Words by which languages with separated words are told apart: of those that the bot speaks, all words of its texts and its grammar; of
 * their neighbours, the most frequent ones, so that Portuguese is not taken for Spanish; of those in other scripts, what is frequent where
 * they are typed in Latin letters.
 */
final class WordLists {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final Map<Language, Set<String>> lists = shipped();

    WordLists(KnowledgeBase knowledge) {
        List<Language> latin = knowledge.languages().stream()
                .filter(language -> !lists.containsKey(language))
                .toList();
        for (Language language : latin) {
            Grammar grammar = Grammar.of(language);
            add(language, grammar.cues().values().stream().flatMap(List::stream));
            add(language, Stream.concat(grammar.filler().stream(), grammar.followUp().stream()));
            add(language, grammar.smallTalk().values().stream().flatMap(List::stream));
            knowledge
                    .collections()
                    .values()
                    .forEach(collection -> add(language, collection.words(language).words().stream()));
        }
        knowledge.passages().stream()
                .filter(passage -> latin.contains(passage.language()))
                .forEach(passage -> add(passage.language(), texts(passage)));
    }

    private static Stream<String> texts(Passage passage) {
        return Stream.of(Stream.of(passage.text()), passage.questions().stream(), passage.searchWords().stream())
                .flatMap(texts -> texts);
    }

    private void add(Language language, Stream<String> texts) {
        Set<String> list = lists.computeIfAbsent(language, unknown -> new HashSet<>());
        texts.forEach(text -> list.addAll(words(text)));
    }

    /** The share of a text's words that are on the list of a language, 0 to 1; 0 for a language without a list. */
    double familiarity(Language language, String text) {
        Set<String> known = lists.getOrDefault(language, Set.of());
        List<String> words = words(text);
        return words.isEmpty() ? 0 : words.stream().filter(known::contains).count() / (double) words.size();
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(TextNormalizer.fold(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<Language, Set<String>> shipped() {
        try (var file = new InputStreamReader(
                Objects.requireNonNull(WordLists.class.getResourceAsStream("wordlists.yaml")),
                StandardCharsets.UTF_8)) {
            Map<String, List<String>> lists = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            Map<Language, Set<String>> words = new HashMap<>();
            lists.forEach((tag, list) -> words.put(
                    new Language(tag), list.stream().map(TextNormalizer::fold).collect(Collectors.toSet())));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
