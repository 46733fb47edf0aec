package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingCheckTest {

    @TempDir
    private Path root;

    private SampleFolder folder;

    @BeforeEach
    void writeKnowledge() {
        folder = SampleFolder.in(root).write("wording.yaml", """
                - id: cities
                  in: texts
                  forbidden: {en: [Peking], zh: [北平]}
                  write: {en: Beijing, zh: 北京}
                  unless: {en: [Peking University]}
                """);
    }

    private void say(String english) {
        folder.replace("guides/stay/en.md", "Bring your passport.", english);
    }

    @Test
    void findsNothingInKnowledgeThatObeys() {
        assertThat(folder.errors()).isEmpty();
    }

    @Test
    void reportsAForbiddenWordWithTheWantedForm() {
        say("Fly to Peking.");
        folder.assertError("guides/stay/en.md", "Peking", "does not write 'Peking' but 'Beijing' (rule cities)");
    }

    @Test
    void reportsAForbiddenWordInARecord() {
        folder.replace(SampleFolder.RECORDS, "中欧班列2014年起抵达。", "中欧班列2014年起自北平抵达。");
        folder.assertError(SampleFolder.RECORDS, "北平", "'北京'");
    }

    @Test
    void reportsAnOfficialTermWithinAnotherLanguage() {
        say("Say it in Chinese (北平).");
        folder.assertError("guides/stay/en.md", "北平", "'北京'");
    }

    @Test
    void allowsTheNamesOfInstitutions() {
        say("Study at Peking University.");
        assertThat(folder.errors()).isEmpty();
    }

    @Test
    void reportsAWordBesideTheNameOfAnInstitution() {
        say("Study at Peking University in Peking.");
        assertThat(folder.errors()).hasSize(1);
    }

    @Test
    void letsUsersTypeWhatTheyLike() {
        folder.replace(SampleFolder.ENGLISH, "words: [sister city,", "words: [Peking, sister city,");
        assertThat(folder.errors()).isEmpty();
    }

    @Test
    void reportsCountryNamesThatCldrWritesOtherwise() {
        folder.write("wording.yaml", """
                - id: ivory-coast
                  in: countries
                  forbidden: {de: [Elfenbeinküste, Türkei]}
                  write: {de: Côte d'Ivoire}
                """);
        assertThat(folder.errors())
                .singleElement()
                .asString()
                .startsWith("regions.yaml:3: in 'de' the office does not write 'Türkei'");
    }

    @Test
    void saysWhatARuleLacks() {
        folder.write("wording.yaml", """
                - id: cities
                  in: dreams
                  forbidden: {en: [Peking]}
                  write: {zh: 北京}
                """);
        List<String> errors = folder.errors();
        assertThat(errors).hasSize(2);
        assertThat(errors.getFirst()).startsWith("wording.yaml:2: 'in' is texts or countries");
        assertThat(errors.getLast()).startsWith("wording.yaml:4: 'write' does not say what to write instead in 'en'");
    }

    @ParameterizedTest
    @CsvSource({
        "Peking, The Peking duck, true",
        "Peking, Pekingese, false",
        "Peking, peking, false",
        "wuhan virus, The Wuhan Virus, true",
        "北平, 在北平市, true",
        "ビルマ, 旧ビルマの, true",
        "버마, 버마에서 왔다, true",
        "버마, 버마재비, false",
        "버마, 한버마, false",
        "Бирма, Бирманский, false",
        "Côte d'Or, 'La Côte d’Or.', true"
    })
    void matchesAsTheScriptDemands(String forbidden, String text, boolean found) {
        assertThat(ForbiddenWord.of(forbidden).occursIn(text, List.of())).isEqualTo(found);
    }
}
