package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.knowledge.SampleFolder.CHINESE;
import static org.yellowcrane.knowledge.SampleFolder.ENGLISH;
import static org.yellowcrane.knowledge.SampleFolder.RECORDS;
import static org.yellowcrane.knowledge.SampleFolder.SHAPE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordProblemsTest {

    private SampleFolder folder;

    @BeforeEach
    void write(@TempDir Path root) {
        folder = SampleFolder.in(root);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            since: 1982-10-08    | since: 1982-02-30    | expected a date that exists
            since: 1982-10-08    | since: 8 Oct 1982    | expected a date that exists
            country: DE          | country: GER         | ISO code
            country: DE          | country: de          | ISO code
            status: active       | status: aktive       | unknown choice 'aktive' of 'status' (did you mean 'active'?)
            "+49 203 2830"       | "call us"            | expected one telephone number
            asOf: 2025-12-27     | asOf: 2027-01-01     | 'asOf' lies in the future
            sources: [daily-2025]| sources: [daily-2024]| unknown source 'daily-2024' (did you mean 'daily-2025'?)
            sources: [daily-2025]| sources: []          | 'sources' names no source
            sources: [daily-2025]| sources: daily-2025  | must be a list
            status: active       | state: active        | unknown key 'state' (did you mean 'status'?)
            status: active       | confidence: sure     | high, medium or low
            status: active       | reviewBy: 2026-13-01 | must be a day
            status: active       | validUntil: 2026     | must be a day
            status: active       | reviewBy: 2024-01-01 | before 'asOf'
            status: active       | status: [active]     | must be a single value
            status: active       | "status":            | is empty
            """)
    void namesTheLineAndTheReason(String good, String bad, String reason) {
        String text = folder.text(RECORDS);
        int at = text.indexOf(good);
        assertThat(at).isPositive();
        folder.write(RECORDS, text.substring(0, at) + bad + text.substring(at + good.length()));
        folder.assertError(RECORDS, bad, reason);
    }

    @Test
    void refusesRecordsWithoutSourceDateOrName() {
        folder.append(RECORDS, "- id: bare\n");
        assertThat(folder.errors())
                .containsExactly(
                        RECORDS + ":18: 'asOf' is missing",
                        RECORDS + ":18: 'names' is missing",
                        RECORDS + ":18: 'sources' is missing");
    }

    @Test
    void refusesTheSameIdTwice() {
        folder.replace(RECORDS, "id: oita", "id:  duisburg")
                .assertError(RECORDS, "id:  duisburg", "the id 'duisburg' is taken by the record on line 1");
    }

    @Test
    void refusesTheSameNameTwice() {
        folder.replace(RECORDS, "en: Ōita", "en: duisburg")
                .assertError(RECORDS, "en: duisburg", "the name 'duisburg' is that of 'duisburg', too");
    }

    @Test
    void refusesMalformedIds() {
        folder.replace(RECORDS, "id: oita", "id: Ōita City").assertError(RECORDS, "Ōita City", "lower-case words");
    }

    @Test
    void refusesATextWithoutEnglish() {
        folder.replace(RECORDS, ", en: Freight trains have come since 2014.", "")
                .assertError(RECORDS, "about:", "'about' has no en text");
    }

    @Test
    void refusesATextThatACommaCutsOff() {
        folder.replace(RECORDS, "en: Freight trains have come since 2014.", "en: Freight trains, since 2014")
                .assertError(RECORDS, "about:", "put the text in quotes: it holds a comma");
    }

    @Test
    void refusesFiguresThatDifferBetweenTranslations() {
        folder.replace(RECORDS, "since 2014.", "since 2015.")
                .assertError(RECORDS, "about:", "'about': 2015 only in en; 2014 only in zh");
    }

    @Test
    void refusesConflictsAboutUnknownFields() {
        folder.replace(RECORDS, "{field: since", "{field: sinse")
                .assertError(RECORDS, "sinse", "unknown field 'sinse' (did you mean 'since'?)");
    }

    @Test
    void refusesConflictsThatTellDifferentFigures() {
        folder.replace(RECORDS, "Some write 1980.", "Some write 1981.")
                .assertError(RECORDS, "1981", "'tell': 1981 only in en; 1980 only in zh");
    }

    @Test
    void refusesHistoryOfUnknownFieldsAndFutureDates() {
        String file = "collections/key-figures/records.yaml";
        folder.replace(
                        file,
                        "{field: value, value: 28, asOf: 2021-06-30}",
                        "{field: valu, value: 28, asOf: 2021-06-30}")
                .assertError(file, "valu,", "unknown field 'valu' (did you mean 'value'?)");
        folder.replace(file, "{field: valu, value: 28, asOf: 2021-06-30}", "{field: value, value: 28, asOf: 2031-06}")
                .assertError(file, "2031", "'asOf' lies in the future");
    }

    @Test
    void refusesATotalThatDoesNotExist() {
        folder.replace(SHAPE, "key-figures/sister-cities", "key-figures/sister-city")
                .assertError(SHAPE, "total", "no record 'key-figures/sister-city' (did you mean 'sister-cities'?)");
    }

    @Test
    void refusesReferencesToNowhere() {
        folder.replace(SHAPE, "about: {type: text}", "about: {type: text}\n  twin: {type: record}")
                .replace(ENGLISH, "  about:", "  twin: {label: Twin}\n  about:")
                .replace(CHINESE, "  about:", "  twin: {label: 伙伴}\n  about:")
                .replace(RECORDS, "country: JP", "country: JP\n  twin: sister-city/duisburg")
                .assertError(RECORDS, "twin:", "no collection 'sister-city' (did you mean 'sister-cities'?)");
    }

    @Test
    void refusesUnknownTypesAndQuestionWords() {
        folder.replace(SHAPE, "type: country, asks: [where]", "type: country, asks: [wheer]")
                .assertError(SHAPE, "wheer", "unknown question word 'wheer' (did you mean 'where'?)");
        folder.replace(SHAPE, "asks: [wheer]", "asks: [where]")
                .replace(SHAPE, "status: {type: choice}", "status: {type: choise}");
        assertThat(folder.errors())
                .anyMatch(error -> error.startsWith(SHAPE + ":4: unknown type 'choise' (did you mean 'choice'?)"));
    }

    @Test
    void refusesAnInvariantThatDoesNotHold() {
        folder.replace("collections/key-figures/records.yaml", "value: 97", "value: 96")
                .assertError("collections/key-figures/collection.yaml", "invariants", "126 is not 127");
    }

    @Test
    void refusesAnInvariantOverUnknownNumbers() {
        folder.replace("collections/key-figures/collection.yaml", "all-cities.value", "every-city.value")
                .assertError(
                        "collections/key-figures/collection.yaml", "invariants", "'every-city.value' is not a number");
    }

    @Test
    void doesNotBlameRecordsForAnUnreadableFileOfSources() {
        folder.append("sources.yaml", "- [\n");
        assertThat(folder.errors()).hasSize(1).allMatch(error -> error.startsWith("sources.yaml:"));
    }

    @Test
    void acceptsTheSameSourceInTwoFilesIfItSaysTheSame() {
        folder.write("sources-more.yaml", folder.text("sources.yaml"));
        assertThat(folder.errors()).isEmpty();
        folder.replace("sources-more.yaml", "2025-12-27", "2025-12-26")
                .assertError("sources.yaml", "id:", "taken by the source at sources-more.yaml:1");
    }

    @ParameterizedTest
    @CsvSource({"ftp://a.example/x", "www.example.org", "https://", "https://user@a.example/", "'https://a b.example'"})
    void refusesAddressesThatAreNotOfAPage(String address) {
        folder.replace("sources.yaml", "https://www.cjrb.example/a", "\"" + address + "\"")
                .assertError("sources.yaml", "url:", "expected the full address of a page");
    }

    @Test
    void warnsOfWhatEndedOrIsOverdue() {
        folder.replace(RECORDS, "status: active", "validUntil: 2026-11-23\n  reviewBy: 2026-01-01");
        folder.replace(RECORDS, "country: JP", "country: JP\n  reviewBy: 2026-11-23");
        assertThat(folder.errors()).isEmpty();
        assertThat(folder.warnings())
                .contains(
                        RECORDS + ":6: warning: ended on 2026-11-23",
                        RECORDS + ":15: warning: to be reviewed since 2026-11-23");
    }

    @Test
    void doesNotWarnOnTheLastDayItself() {
        folder.replace(RECORDS, "status: active", "validUntil: 2026-11-24");
        assertThat(folder.warnings()).noneMatch(warning -> warning.startsWith(RECORDS));
    }
}
