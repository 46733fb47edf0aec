package org.yellowcrane.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yellowcrane.knowledge.KnowledgeLoader;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.LanguageDetector;
import org.yellowcrane.language.Languages;
import org.yellowcrane.language.TextNormalizer;
import org.yellowcrane.retrieval.WordStems;

/**
 * In which language short chat messages are read: 120 of each language of ours and 15 of each of twelve others, written blind. Those at even
 * places were looked at, those at odd places were not.
 */
class LanguageChoiceTest {

    private static final Path MESSAGES = Path.of("src/test/resources/detection");

    private static final Interpreter INTERPRETER = new Interpreter(
            new KnowledgeLoader(Languages.ALL, Clock.systemUTC())
                    .load(Path.of("knowledge"))
                    .knowledge()
                    .orElseThrow(),
            new LanguageDetector(),
            WordStems::stem);

    @ParameterizedTest
    @CsvSource({
        "zh, 0, 0",
        "en, 0, 2",
        "fr, 2, 2",
        "de, 1, 2",
        "ru, 1, 3",
        "ja, 3, 4",
        "ko, 0, 1",
        "es, 1, 0",
    })
    void readsMessagesInTheirLanguage(String language, int wrongOfTheSeen, int wrongOfTheUnseen) throws IOException {
        List<?> messages = (List<?>) yaml(language + ".yaml");
        assertThat(misread(messages, language, 0)).hasSizeLessThanOrEqualTo(wrongOfTheSeen);
        assertThat(misread(messages, language, 1)).hasSizeLessThanOrEqualTo(wrongOfTheUnseen);
    }

    private static List<String> misread(List<?> messages, String language, int part) {
        return IntStream.range(0, messages.size())
                .filter(i -> i % 2 == part)
                .mapToObj(i -> String.valueOf(messages.get(i)))
                .filter(message -> !choice(message).spoken().tag().equals(language))
                .toList();
    }

    @Test
    void answersInEnglishWhatIsInNoneOfItsLanguages() throws IOException {
        Map<?, ?> messages = (Map<?, ?>) yaml("other.yaml");
        List<String> taken = messages.values().stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(String::valueOf)
                .filter(message -> !choice(message).isUnsupported()
                        || !choice(message).reply().equals(Language.ENGLISH))
                .toList();
        assertThat(taken).hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "skolko stoit proezd, ru, сколко стоит проезд",
        "chikatetsu no ryoukin, ja, ちかてつ の りょうきん",
        "wifi no pasuwaado, ja, wifi の ぱすわあど",
        "сколько стоит, ru, сколько стоит",
        "ditie zenme zuo, zh, ditie zenme zuo"
    })
    void readsWhatIsTypedInLatinLettersInItsOwnScript(String typed, String language, String read) {
        assertThat(INTERPRETER.inOwnScript(typed, new Language(language))).isEqualTo(read);
    }

    private static LanguageChoice choice(String message) {
        return INTERPRETER.chooseLanguage(TextNormalizer.normalise(message), null, null, List.of());
    }

    private static Object yaml(String file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(MESSAGES.resolve(file)));
    }
}
