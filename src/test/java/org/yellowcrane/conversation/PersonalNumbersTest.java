package org.yellowcrane.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeLoader;
import org.yellowcrane.language.Languages;

class PersonalNumbersTest {

    /** Of the messages with a personal number, those that keep nothing of it; and of the others, those that are changed. */
    private static final double LEAST_RECALL = 0.98;

    private static final double MOST_FALSE_ALARMS = 0.01;

    private static final Path SETS = Path.of("src/test/resources/personal-numbers");

    private static final KnowledgeBase KNOWLEDGE = new KnowledgeLoader(Languages.ALL, Clock.systemUTC())
            .load(Path.of("knowledge"))
            .knowledge()
            .orElseThrow();

    private static final PersonalNumbers NUMBERS = new PersonalNumbers(PublishedNumbers.of(
            KNOWLEDGE.passages().stream().map(passage -> passage.text()).toList()));

    /** A message, grouped by language and kind; what is to be masked stands in brackets. */
    private record Message(String group, String text) {

        boolean isMasked() {
            int start = text.indexOf('⟦');
            int end = text.indexOf('⟧');
            String plain = text.substring(0, start) + text.substring(start + 1, end) + text.substring(end + 1);
            String masked = mask(plain);
            return Pattern.compile("[\\p{L}\\p{N}.@-]{4,}")
                    .matcher(text.substring(start + 1, end))
                    .results()
                    .noneMatch(piece -> masked.contains(piece.group()));
        }
    }

    private static String mask(String text) {
        return NUMBERS.mask(text);
    }

    private static List<Message> read(String file) throws IOException {
        return Files.readAllLines(SETS.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(parts ->
                        new Message(parts.length == 3 ? parts[0] + " " + parts[1] : parts[0], parts[parts.length - 1]))
                .toList();
    }

    @Test
    void masksPersonalNumbersOfAllKindsInAllLanguages() throws IOException {
        List<Message> messages = read("personal.tsv");
        List<Message> missed =
                messages.stream().filter(message -> !message.isMasked()).toList();
        double recall = 1 - (double) missed.size() / messages.size();
        System.out.printf("Personal numbers masked: %d of %d%n", messages.size() - missed.size(), messages.size());
        assertThat(messages).hasSizeGreaterThanOrEqualTo(150);
        assertThat(recall).as(() -> told(missed)).isGreaterThanOrEqualTo(LEAST_RECALL);
    }

    @Test
    void leavesOtherNumbersAlone() throws IOException {
        List<Message> messages = read("impersonal.tsv");
        List<Message> hurt = messages.stream()
                .filter(message -> !mask(message.text()).equals(message.text()))
                .toList();
        System.out.printf("Other messages changed: %d of %d%n", hurt.size(), messages.size());
        assertThat(messages).hasSizeGreaterThanOrEqualTo(200);
        assertThat((double) hurt.size() / messages.size()).as(() -> told(hurt)).isLessThanOrEqualTo(MOST_FALSE_ALARMS);
    }

    @Test
    void leavesWhatTheKnowledgePublishesAlone() {
        List<String> hurt = KNOWLEDGE.passages().stream()
                .map(passage -> passage.text())
                .filter(text -> !mask(text).equals(text))
                .map(text -> text + "\n  " + mask(text))
                .toList();
        System.out.printf(
                "Passages of the knowledge changed: %d of %d%n",
                hurt.size(), KNOWLEDGE.passages().size());
        assertThat(hurt).isEmpty();
    }

    @Test
    void leavesTheQuestionsOfTheExamAlone() throws IOException {
        List<String> hurt;
        try (var files = Files.walk(Path.of("knowledge/gold"))) {
            hurt = files.filter(file -> file.toString().endsWith(".yaml"))
                    .flatMap(file -> lines(file).stream())
                    .filter(line -> line.contains("question:"))
                    .filter(line -> !mask(line).equals(line))
                    .toList();
        }
        assertThat(hurt).isEmpty();
    }

    @Test
    void masksSeveralNumbersAndKeepsWhatStandsBetween() {
        assertThat(mask("护照E12345678，手机13812345678，邮箱a.b@163.com，2025-12-31到期"))
                .isEqualTo("护照•••，手机•••，邮箱•••，2025-12-31到期");
    }

    @Test
    void seesThroughFullWidthDigitsAndInvisibleCharacters() {
        assertThat(mask("１３８１２３４５６７８")).isEqualTo("•••");
        assertThat(mask("138\u200b1234\u200b5678")).isEqualTo("•••");
    }

    @Test
    void leavesANumberAloneWhoseCheckDigitIsWrong() {
        assertThat(mask("420106199001011230")).isEqualTo("420106199001011230");
        assertThat(mask("4556737586899856")).isEqualTo("4556737586899856");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1 ", "1-", "@", "a@", "a.", "13812345678 ", "+", "电话1", "passport 1234567 ", "(", "4111 "})
    void takesLinearTimeWhateverTheText(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> mask(text));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String told(List<Message> messages) {
        Map<String, List<Message>> groups =
                messages.stream().collect(Collectors.groupingBy(Message::group, TreeMap::new, Collectors.toList()));
        return groups.values().stream()
                .flatMap(List::stream)
                .map(message -> message.group() + ": " + message.text() + " → "
                        + mask(message.text().replaceAll("[⟦⟧]", "")))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
