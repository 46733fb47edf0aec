package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yellowcrane.language.Language;

class GuideProblemsTest {

    private static final String TOPIC = "guides/stay/topic.yaml";
    private static final String ENGLISH = "guides/stay/en.md";
    private static final String CHINESE = "guides/stay/zh.md";

    private SampleFolder folder;

    @BeforeEach
    void write(@TempDir Path root) {
        folder = SampleFolder.in(root);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2. Bring            | 3. Bring               | step 3 where step 2 is expected
            2. Bring            | - Bring                | an empty line must stand before a list
            Hotels register     | Hotels **register**    | markup
            Hotels register     | <b>Hotels</b> register | markup
            Hotels register     | [Hotels](x) register   | markup
            ## Hotels {#hotel}  | ## Hotels              | a section starts with '## Heading {#id}'
            # Staying in Wuhan  | Staying in Wuhan       | text before the first section
            """)
    void namesTheLineAndTheReason(String good, String bad, String reason) {
        folder.replace(ENGLISH, good, bad);
        int line = folder.text(ENGLISH)
                        .lines()
                        .toList()
                        .indexOf(folder.text(ENGLISH)
                                .lines()
                                .filter(text -> text.startsWith(bad))
                                .findFirst()
                                .orElseThrow())
                + 1;
        assertThat(folder.errors())
                .anyMatch(error -> error.startsWith(ENGLISH + ":" + line + ": ") && error.contains(reason));
    }

    @Test
    void refusesSectionsThatTheTopicDoesNotHave() {
        folder.replace(ENGLISH, "{#hotel}", "{#hotels}");
        assertThat(folder.errors())
                .containsExactly(
                        ENGLISH + ": the section 'hotel' of topic.yaml is missing",
                        ENGLISH + ":12: the section 'hotels' is not in topic.yaml (did you mean 'hotel'?)");
    }

    @Test
    void refusesAnotherOrder() {
        folder.replace(TOPIC, "id: registration", "id: x")
                .replace(TOPIC, "id: hotel", "id: registration")
                .replace(TOPIC, "id: x", "id: hotel");
        assertThat(folder.errors())
                .containsExactly(
                        ENGLISH + ":3: the section 'registration' stands where topic.yaml has 'hotel'",
                        CHINESE + ":3: the section 'registration' stands where topic.yaml has 'hotel'");
    }

    @Test
    void refusesSectionsTwice() {
        folder.append(ENGLISH, "\n## Again {#hotel}\n? a\n? b\n\nText.\n")
                .assertError(ENGLISH, "## Again", "the section 'hotel' stands here a second time");
    }

    @Test
    void refusesSectionsWithoutText() {
        folder.replace(ENGLISH, "Hotels register their guests since 1 May 2025.\n", "");
        assertThat(folder.errors()).contains(ENGLISH + ":12: the section has no text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 June 2025",
                "2 May 2025",
                "1 May 2026",
                "1 May 2025, call 12345",
                "1 May 2025 (https://a.example/)"
            })
    void refusesFiguresThatDiffer(String date) {
        folder.replace(ENGLISH, "1 May 2025", date).assertError(ENGLISH, "## Hotels", "section 'hotel': ");
    }

    @Test
    void refusesStepsInsideSteps() {
        folder.replace(ENGLISH, "2. Bring your passport.", "2. Bring:\n   - your passport.");
        assertThat(folder.errors()).contains(ENGLISH + ":11: a list inside a list is not allowed");
    }

    @Test
    void refusesAGuideNamedLikeACollection() {
        for (String file : new String[] {"topic.yaml", "zh.md", "en.md"}) {
            folder.write("guides/key-figures/" + file, folder.text("guides/stay/" + file));
        }
        folder.assertError("guides/key-figures", "a collection has this name, too");
    }

    @Test
    void requiresTheTopicFile() {
        folder.delete(TOPIC);
        assertThat(folder.errors()).contains(TOPIC + ": the file is missing");
    }

    @Test
    void wantsTwoToFiveSampleQuestions() {
        folder.replace(ENGLISH, "? hotel police\n", "");
        assertThat(folder.errors()).isEmpty();
        assertThat(folder.warnings()).contains(ENGLISH + ":12: warning: two to five sample questions ('? '), not 1");
    }

    @Test
    void readsSearchWords() {
        folder.replace(ENGLISH, "? hotel police\n", "? hotel police\n~ guesthouse, front desk，hostel\n");
        Section section = folder.knowledge().section("stay/hotel").orElseThrow();
        Section.Text text = Objects.requireNonNull(section.texts().get(Language.ENGLISH));
        assertThat(text.searchWords()).containsExactly("guesthouse", "front desk", "hostel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"~ hostel, hostel", "~ hostel,, inn", "~ a word of far more characters than anybody would type"})
    void refusesSearchWordsOutOfForm(String line) {
        folder.replace(ENGLISH, "? hotel police\n", "? hotel police\n" + line + "\n")
                .assertError(ENGLISH, line, "search word");
    }

    @Test
    void readsBlocks() {
        folder.replace(ENGLISH, "1. Go to the police station.\n2.", "1. Go to the police\n   station.\n\n2.");
        Section section = folder.knowledge().section("stay/registration").orElseThrow();
        Section.Text text = Objects.requireNonNull(section.texts().get(Language.ENGLISH));
        assertThat(text.heading()).isEqualTo("Registering your address");
        assertThat(text.questions()).containsExactly("do i have to register at a friend's", "where do i register");
        assertThat(text.blocks())
                .containsExactly(
                        new Section.Block.Paragraph("Whoever does not stay in a hotel registers within 24 hours."),
                        new Section.Block.Steps(List.of("Go to the police station.", "Bring your passport.")));
    }

    @Test
    void joinsLinesOfChineseWithoutSpace() {
        folder.replace(CHINESE, "酒店自2025年5月1日起", "酒店自2025年5月1日起\n");
        assertThat(folder.knowledge()
                        .passage("stay/hotel", Language.CHINESE)
                        .orElseThrow()
                        .text())
                .isEqualTo("酒店自2025年5月1日起为客人登记。");
    }

    @Test
    void tellsOfConflictsInEveryLanguageThatHasThem() {
        String conflicts = "guides/stay/de.conflicts.yaml";
        folder.append(TOPIC, "    conflicts: [{tell: {zh: 有人说48小时。, en: Some say 48 hours.}}]\n");
        folder.write("guides/stay/de.md", folder.text(ENGLISH).replace("1 May", "1. Mai"));
        folder.write(conflicts, "conflicts:\n  hotel: [Manche sagen 48 Stunden.]\n");
        assertThat(folder.knowledge()
                        .passage("stay/hotel", new Language("de"))
                        .orElseThrow()
                        .text())
                .endsWith("\nManche sagen 48 Stunden.");
        folder.replace(conflicts, "hotel:", "hotels:")
                .assertError(conflicts, "hotels:", "unknown key 'hotels' (did you mean 'hotel'?)");
    }
}
