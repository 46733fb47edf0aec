package org.yellowcrane.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.TextNormalizer;

class EmergencyScreenTest {

    private static final EmergencyScreen SCREEN = new EmergencyScreen();

    /** What a set of labelled messages gave. */
    private record Result(int emergencies, int caught, int kinds, int lookalikes, int raised, List<String> wrong) {

        @Override
        public String toString() {
            return "caught %d of %d (kind right: %d), false %d of %d"
                    .formatted(caught, emergencies, kinds, raised, lookalikes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "fr", "de", "ru", "ja", "ko", "es"})
    void isRightOnEveryMessageThatItWasMadeWith(String language) throws IOException {
        Result result = result("/emergencies-dev/", language);
        assertThat(result.wrong).isEmpty();
        assertThat(result.emergencies).isGreaterThanOrEqualTo(80);
        assertThat(result.lookalikes).isGreaterThanOrEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "fr", "de", "ru", "ja", "ko", "es"})
    void catchesEmergenciesWrittenBlindAndLeavesLookalikesAlone(String language) throws IOException {
        Result result = result("/emergencies/", language);
        System.out.println("Emergencies in " + language + ": " + result);
        assertThat(result.caught * 100)
                .as("%s %s", result, result.wrong)
                .isGreaterThanOrEqualTo(95 * result.emergencies);
        assertThat(result.raised * 100).as("%s %s", result, result.wrong).isLessThanOrEqualTo(2 * result.lookalikes);
        assertThat(result.kinds * 100).as("%s %s", result, result.wrong).isGreaterThanOrEqualTo(85 * result.caught);
    }

    @Test
    void hearsCriesForHelpInAnyLanguage() {
        assertThat(SCREEN.screen("HELP", new Language("ja"))).contains(Emergency.POLICE);
        assertThat(SCREEN.screen("help me", Language.ENGLISH)).contains(Emergency.POLICE);
        assertThat(SCREEN.screen("救命", Language.ENGLISH)).contains(Emergency.POLICE);
        assertThat(SCREEN.screen("help, my wallet was stolen", new Language("nl")))
                .contains(Emergency.POLICE);
        assertThat(SCREEN.screen("someone stole my bag", new Language("fr"))).contains(Emergency.POLICE);
    }

    @Test
    void leavesAPlainWishForHelpToTheMenu() {
        assertThat(SCREEN.screen("help", Language.ENGLISH)).isEmpty();
        assertThat(SCREEN.screen("help me find a school", Language.ENGLISH)).isEmpty();
        assertThat(SCREEN.screen("Can you help me with my visa?", Language.ENGLISH))
                .isEmpty();
    }

    @Test
    void prefersWhatCannotWait() {
        assertThat(SCREEN.screen("My phone was stolen and the kitchen is on fire", Language.ENGLISH))
                .contains(Emergency.FIRE);
    }

    @Test
    void readsHypothesesAndQuestionsByTheirSentence() {
        assertThat(SCREEN.screen("My bag was stolen. What if they use my card?", Language.ENGLISH))
                .contains(Emergency.POLICE);
        assertThat(SCREEN.screen("What if my bag is stolen?", Language.ENGLISH)).isEmpty();
    }

    @Test
    void readsCarelessWriting() {
        assertThat(SCREEN.screen("heeeelp my dads not breathing", Language.ENGLISH))
                .contains(Emergency.MEDICAL);
        assertThat(SCREEN.screen("MY  PHONE GOT STOLEN...", Language.ENGLISH)).contains(Emergency.POLICE);
        assertThat(SCREEN.screen("救命,我錢包被偷了", Language.CHINESE)).contains(Emergency.POLICE);
    }

    @Test
    @Timeout(30)
    void staysQuickOnLongAndHostileTexts() {
        List<String> texts = List.of(
                "",
                " ",
                "\uD800",
                "a".repeat(20_000),
                "my ".repeat(6_000),
                "! ".repeat(6_000),
                "my wallet ".repeat(2_000) + "stolen",
                "someone stole if my phone what ".repeat(600),
                "被".repeat(10_000),
                "我的钱包被".repeat(2_000),
                "^ $ .. <thing> * | ".repeat(600),
                "'".repeat(20_000),
                "e\u0301".repeat(6_000));
        for (String text : texts) {
            for (String language : List.of("en", "zh", "ko", "de")) {
                assertThat(SCREEN.screen(text, new Language(language))).isNotNull();
            }
        }
    }

    @Test
    void rejectsAFileWithMistakes() {
        assertThatThrownBy(() -> read("sets: {}")).hasMessageContaining("strong");
        assertThatThrownBy(() -> read("sets: {a: [b]}\nstrong: {police: ['<c>']}"))
                .hasMessageContaining("unknown set");
        assertThatThrownBy(() -> read("sets: {}\nstrong: {police: ['stolen ..']}"))
                .hasMessageContaining("ends in a gap");
        assertThatThrownBy(() -> read("sets: {}\nstrong: {police: ['a|!']}")).hasMessageContaining("without letters");
    }

    private static void read(String file) {
        EmergencyWords.read(Language.ENGLISH, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static Result result(String folder, String tag) throws IOException {
        Language language = new Language(tag);
        Map<String, List<Object>> file = load(folder + tag + ".yaml");
        int caught = 0;
        int kinds = 0;
        int raised = 0;
        List<String> wrong = new ArrayList<>();
        for (Object item : file.getOrDefault("emergency", List.of())) {
            String text = String.valueOf(((Map<?, ?>) item).get("text"));
            Emergency kind = Emergency.valueOf(
                    String.valueOf(((Map<?, ?>) item).get("kind")).toUpperCase(Locale.ROOT));
            Optional<Emergency> found = SCREEN.screen(TextNormalizer.normalise(text), language);
            caught += found.isPresent() ? 1 : 0;
            kinds += found.equals(Optional.of(kind)) ? 1 : 0;
            if (!found.equals(Optional.of(kind))) {
                wrong.add(kind + " is " + found + ": " + text);
            }
        }
        for (Object item : file.getOrDefault("lookalike", List.of())) {
            Optional<Emergency> found = SCREEN.screen(TextNormalizer.normalise(String.valueOf(item)), language);
            raised += found.isPresent() ? 1 : 0;
            found.ifPresent(kind -> wrong.add("nothing is " + kind + ": " + item));
        }
        return new Result(
                file.getOrDefault("emergency", List.of()).size(),
                caught,
                kinds,
                file.getOrDefault("lookalike", List.of()).size(),
                raised,
                wrong);
    }

    private static Map<String, List<Object>> load(String path) throws IOException {
        try (InputStream stream = EmergencyScreenTest.class.getResourceAsStream(path)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        }
    }
}
