package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.knowledge.SampleFolder.CHINESE;
import static org.yellowcrane.knowledge.SampleFolder.ENGLISH;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yellowcrane.language.Language;

class WordsProblemsTest {

    private static final String FRENCH = "collections/sister-cities/fr.yaml";

    private SampleFolder folder;

    @BeforeEach
    void write(@TempDir Path root) {
        folder = SampleFolder.in(root);
    }

    private void writeFrench() {
        folder.write(FRENCH, """
                name: Villes jumelées
                noun: "{count, plural, one {# ville jumelée} other {# villes jumelées}}"
                words: [ville jumelée]
                fields:
                  country: {label: Pays}
                  since: {label: Depuis, sentence: "{name} est jumelée depuis {since_precision, select, day {le {since}} other {{since}}}."}
                  status: {label: État}
                  phones: {label: Téléphone}
                  about: {label: À propos, sentence: "{about}"}
                choices:
                  status: {active: active}
                questions: ["Combien de villes jumelées ?", "Jumelages de Wuhan"]
                records:
                  duisburg: {name: Duisbourg, about: "Les trains arrivent depuis 2014."}
                """);
    }

    @Test
    void requiresChineseAndEnglish() {
        folder.delete(ENGLISH).assertError(ENGLISH, "the file is missing");
    }

    @Test
    void onlyWarnsOfOtherLanguagesThatAreMissing() {
        assertThat(folder.warnings())
                .contains(FRENCH + ": warning: not yet translated", "guides/stay/ko.md: warning: not yet translated")
                .hasSize(18);
    }

    @Test
    void requiresALabelForEachField() {
        folder.replace(ENGLISH, "  country: {label: Country}\n", "")
                .assertError(ENGLISH, "since:", "the field 'country' has no 'label'");
    }

    @Test
    void requiresLabelsOfChoicesInBothLanguages() {
        folder.replace(ENGLISH, "status: {active: active}", "status: {}")
                .assertError(ENGLISH, "no label for [active] of the choice 'status'");
    }

    @Test
    void refusesTemplatesThatAreMalformed() {
        folder.replace(ENGLISH, "since {since}.", "since {since.")
                .assertError(ENGLISH, "since:", "not a valid template");
    }

    @Test
    void refusesTemplatesWithUnknownArguments() {
        folder.replace(ENGLISH, "since {since}.", "since {since_precision, select, day {{sinse}} other {x}}.")
                .assertError(
                        ENGLISH, "since:", "unknown {sinse} (did you mean {since}?)".replace("{since}", "'since'"));
    }

    @Test
    void refusesTemplatesThatLeaveAPlaceholder() {
        folder.replace(ENGLISH, "since {since}.", "since {since}, phone {phones}.")
                .assertError(ENGLISH, "since:", "the sentence of 'since' for oita: leaves {phones}");
    }

    @Test
    void refusesAnApostropheThatQuotesAPlaceholder() {
        folder.replace(ENGLISH, "{name} has been", "'{name}' has been")
                .assertError(ENGLISH, "since:", "for duisburg, oita: leaves {name}");
    }

    @Test
    void allowsASentenceThatDependsOnWhatIsGiven() {
        folder.replace(
                ENGLISH, "since {since}.", "since {since}{phones_given, select, yes {, phone {phones}} other {}}.");
        KnowledgeBase knowledge = folder.knowledge();
        assertThat(knowledge
                        .passage("sister-cities/oita#since", Language.ENGLISH)
                        .orElseThrow()
                        .text())
                .startsWith("Ōita has been a sister city since September 1979.");
        assertThat(knowledge
                        .passage("sister-cities/duisburg#since", Language.ENGLISH)
                        .orElseThrow()
                        .text())
                .isEqualTo("Duisburg has been a sister city since 8 October 1982, phone +49 203 2830 and 115.");
    }

    @Test
    void refusesTextsOfRecordsThatLeaveAPlaceholder() {
        String file = "collections/key-figures/records.yaml";
        folder.replace(file, "Wuhan has {value}", "Wuhan has {valeu}")
                .assertError(file, "statement:", "'statement' in en leaves {valeu}");
    }

    @Test
    void refusesTextsOfRecordsThatAreMalformedOrGoRoundInCircles() {
        String file = "collections/key-figures/records.yaml";
        folder.replace(file, "Wuhan has {value}", "Wuhan has {value")
                .assertError(file, "statement:", "'statement' in en is not a valid template");
        folder.replace(file, "Wuhan has {value", "Wuhan has {value} {statement}")
                .assertError(file, "statement:", "'statement' in en leaves {statement}");
    }

    @Test
    void refusesANounWithoutItsNumber() {
        folder.replace(CHINESE, "{count}个友好城市", "友好城市").assertError(CHINESE, "noun:", "the number must stand in it");
    }

    @Test
    void refusesTranslationsOfUnknownRecordsAndFields() {
        writeFrench();
        folder.append(FRENCH, "  duisbourg: {name: X}\n  oita: {since: \"1979\"}\n");
        assertThat(folder.errors())
                .containsExactly(
                        FRENCH + ":15: unknown key 'duisbourg' (did you mean 'duisburg'?)",
                        FRENCH + ":16: unknown key 'since'");
    }

    @Test
    void refusesTranslationsWithOtherFigures() {
        writeFrench();
        folder.replace(FRENCH, "depuis 2014", "depuis 2004")
                .assertError(FRENCH, "2004", "'about': 2004 only in fr; 2014 only in en");
    }

    @Test
    void countsRecordsWithoutNameOrText() {
        writeFrench();
        assertThat(folder.warnings()).contains(FRENCH + ": warning: 1 records have no name in this language: oita");
        folder.replace(FRENCH, ", about: \"Les trains arrivent depuis 2014.\"", "");
        assertThat(folder.warnings())
                .contains(FRENCH + ": warning: 2 records lack a text in this language: duisburg, oita");
    }

    @Test
    void makesPassagesOnlyInLanguagesThatHaveTheWords() {
        writeFrench();
        folder.replace(FRENCH, ", about: \"Les trains arrivent depuis 2014.\"", "");
        KnowledgeBase knowledge = folder.knowledge();
        Language french = new Language("fr");
        assertThat(knowledge
                        .passage("sister-cities/duisburg#since", french)
                        .orElseThrow()
                        .text())
                .isEqualTo("Duisbourg est jumelée depuis le 8 octobre 1982.");
        assertThat(knowledge
                        .passage("sister-cities/oita#since", french)
                        .orElseThrow()
                        .text())
                .isEqualTo("Ōita est jumelée depuis septembre 1979.");
        assertThat(knowledge.passage("sister-cities/duisburg#about", french)).isEmpty();
        assertThat(knowledge.passage("sister-cities/duisburg#phones", french)).isEmpty();
    }

    @Test
    void tellsOfConflictsInEveryLanguageThatHasThem() {
        writeFrench();
        Language french = new Language("fr");
        folder.append(FRENCH, "  oita: {conflicts: [Certains écrivent 1980.]}\n");
        assertThat(folder.knowledge()
                        .passage("sister-cities/oita#since", french)
                        .orElseThrow()
                        .text())
                .isEqualTo("Ōita est jumelée depuis septembre 1979.\nCertains écrivent 1980.");
        folder.replace(FRENCH, "1980", "1981")
                .assertError(FRENCH, "1981", "a conflict: 1981 only in fr; 1980 only in en");
        folder.replace(FRENCH, "[Certains écrivent 1981.]", "[a, b]")
                .assertError(FRENCH, "[a, b]", "2 conflicts are told here, and 1 in Chinese and English");
    }
}
