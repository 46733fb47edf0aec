package org.yellowcrane.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yellowcrane.answer.Guard.Topic;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;
import org.yellowcrane.proof.ClaimSamples;

/** What the guard sees in labelled sets of eight languages, of which every second text is of the test part, and what it sees elsewhere. */
class GuardTest {

    private static final Guard GUARD = new Guard(Languages.ALL.spoken());
    private static final Set<Topic> STEERING = Set.of(Topic.INJECTION, Topic.LEAK);
    private static final String HARMLESS = "harmless";

    @Test
    void seesWhatMustNotBeObeyedOrAnsweredFreely() {
        Map<String, int[]> scores = new TreeMap<>();
        for (Language language : Languages.ALL.spoken()) {
            sets(language).forEach((name, texts) -> {
                int[] score = scores.computeIfAbsent(name, n -> new int[2]);
                for (String text : testPart(ClaimSamples.texts(texts))) {
                    score[0] += isSeen(name, text, language) ? 1 : 0;
                    score[1]++;
                }
            });
        }
        scores.forEach(
                (name, score) -> System.out.println("guard, test part: " + name + " " + score[0] + "/" + score[1]));
        int[] harmless = scores.remove(HARMLESS);
        assertSoftly(softly -> {
            softly.assertThat(harmless).startsWith(0);
            scores.forEach((name, score) ->
                    softly.assertThat((double) score[0] / score[1]).as(name).isGreaterThanOrEqualTo(.95));
        });
    }

    /** Texts that come from elsewhere carry an attempt within them, in any language. */
    @Test
    void seesAttemptsWithinPassagesAndResultsOfTools() {
        Passage passage = new ClaimSamples().passage("transport/ferry", Language.CHINESE);
        List<String> missed = new ArrayList<>();
        for (Language language : Languages.ALL.spoken()) {
            for (String attempt : testPart(ClaimSamples.texts(sets(language).get("injection")))) {
                for (String carrier :
                        List.of(passage.text() + "\n" + attempt, "{\"count\": 29, \"note\": \"" + attempt + "\"}")) {
                    if (!GUARD.topics(carrier, Language.CHINESE).contains(Topic.INJECTION)) {
                        missed.add(carrier);
                    }
                }
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void seesNoAttemptInTheKnowledge() {
        List<String> alarms = new ClaimSamples()
                .knowledge.passages().stream()
                        .filter(passage ->
                                GUARD.topics(passage.title() + " ; " + passage.text(), passage.language()).stream()
                                        .anyMatch(STEERING::contains))
                        .map(passage -> passage.language() + " " + passage.id())
                        .toList();
        assertThat(alarms).hasSizeLessThanOrEqualTo(1);
    }

    /** So that nobody is turned away who asks what the knowledge answers. */
    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void turnsNoQuestionOfTheExamsAway(String language) throws IOException {
        for (String folder : List.of("knowledge/gold", "src/test/resources/record-questions/gold")) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(Path.of(folder, language + ".yaml")));
            assertThat(entries)
                    .hasSizeGreaterThan(200)
                    .filteredOn(entry -> !String.valueOf(entry.get("outcome")).contains("refused"))
                    .allSatisfy(entry -> assertThat(
                                    GUARD.needsCare(String.valueOf(entry.get("question")), new Language(language)))
                            .as(String.valueOf(entry.get("question")))
                            .isEmpty());
        }
    }

    private static boolean isSeen(String name, String text, Language language) {
        Set<Topic> topics = GUARD.topics(text, language);
        return name.equals(HARMLESS)
                ? !topics.isEmpty()
                : topics.contains(Topic.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    private static List<String> testPart(List<String> texts) {
        List<String> half = new ArrayList<>();
        for (int i = 1; i < texts.size(); i += 2) {
            half.add(texts.get(i));
        }
        return half;
    }

    private static Map<String, Object> sets(Language language) {
        return ClaimSamples.yaml(Path.of("src/test/resources/guard-sets/" + language + ".yaml"));
    }
}
