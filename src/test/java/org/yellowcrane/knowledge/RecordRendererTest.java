package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.knowledge.SampleFolder.RECORDS;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yellowcrane.language.Language;

class RecordRendererTest {

    private static final RecordId DUISBURG = new RecordId("sister-cities", "duisburg");
    private static final RecordId OITA = new RecordId("sister-cities", "oita");

    /** How the sister cities are spoken of in the languages that the sample lacks: noun and sentence. */
    private static final Map<String, String[]> OTHER_WORDS = Map.of(
            "fr",
                    new String[] {
                        "{count, plural, one {# ville jumelée} other {# villes jumelées}}",
                        "{name} est jumelée avec Wuhan depuis {since_precision, select, day {le {since}} other {{since}}}."
                    },
            "de",
                    new String[] {
                        "{count, plural, one {# Partnerstadt} other {# Partnerstädte}}",
                        "{name} ist seit {since_precision, select, day {dem {since}} other {{since}}} Partnerstadt von Wuhan."
                    },
            "ru",
                    new String[] {
                        "{count, plural, one {# город-побратим} few {# города-побратима} many {# городов-побратимов} other {# города-побратима}}",
                        "Город-побратим {name} — с {since}."
                    },
            "ja", new String[] {"友好都市{count}市", "{name}は{since}から武漢の友好都市です。"},
            "ko", new String[] {"자매도시 {count}곳", "{name}은(는) {since}부터 우한의 자매도시입니다."},
            "es",
                    new String[] {
                        "{count, plural, one {# ciudad hermanada} other {# ciudades hermanadas}}",
                        "{name} está hermanada con Wuhan desde {since_precision, select, day {el {since}} other {{since}}}."
                    });

    private SampleFolder folder;

    @BeforeEach
    void write(@TempDir Path root) {
        folder = SampleFolder.in(root);
        OTHER_WORDS.forEach((tag, words) ->
                folder.write("collections/sister-cities/" + tag + ".yaml", """
                name: x
                noun: "%s"
                words: [x]
                fields:
                  country: {label: x}
                  since: {label: x, sentence: "%s"}
                  status: {label: x}
                  phones: {label: x}
                  about: {label: x, sentence: "{about}"}
                choices: {status: {active: x}}
                """.formatted(words[0], words[1])));
    }

    private static KnowledgeRecord record(KnowledgeBase knowledge, RecordId id) {
        return knowledge.record(id).orElseThrow();
    }

    private static Collection collection(KnowledgeBase knowledge, String id) {
        return Objects.requireNonNull(knowledge.collections().get(id));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | 杜伊斯堡于1982年10月8日与武汉结为友好城市。
            en | Duisburg has been a sister city since 8 October 1982.
            fr | Duisburg est jumelée avec Wuhan depuis le 8 octobre 1982.
            de | Duisburg ist seit dem 8. Oktober 1982 Partnerstadt von Wuhan.
            ru | Город-побратим Duisburg — с 8 октября 1982\u202Fг.
            ja | Duisburgは1982年10月8日から武漢の友好都市です。
            ko | Duisburg은(는) 1982년 10월 8일부터 우한의 자매도시입니다.
            es | Duisburg está hermanada con Wuhan desde el 8 de octubre de 1982.
            """)
    void writesDaysInEachLanguage(String tag, String sentence) {
        KnowledgeBase knowledge = folder.knowledge();
        assertThat(knowledge.renderer().sentence(record(knowledge, DUISBURG), "since", new Language(tag)))
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | 大分于1979年9月与武汉结为友好城市。
            en | Ōita has been a sister city since September 1979.
            fr | Ōita est jumelée avec Wuhan depuis septembre 1979.
            de | Ōita ist seit September 1979 Partnerstadt von Wuhan.
            ru | Город-побратим Ōita — с сентября 1979\u202Fг.
            ja | Ōitaは1979年9月から武漢の友好都市です。
            ko | Ōita은(는) 1979년 9월부터 우한의 자매도시입니다.
            es | Ōita está hermanada con Wuhan desde septiembre de 1979.
            """)
    void writesMonthsInEachLanguage(String tag, String sentence) {
        KnowledgeBase knowledge = folder.knowledge();
        assertThat(knowledge.renderer().sentence(record(knowledge, OITA), "since", new Language(tag)))
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | 大分于1979年与武汉结为友好城市。
            en | Ōita has been a sister city since 1979.
            fr | Ōita est jumelée avec Wuhan depuis 1979.
            de | Ōita ist seit 1979 Partnerstadt von Wuhan.
            ru | Город-побратим Ōita — с 1979.
            ja | Ōitaは1979年から武漢の友好都市です。
            ko | Ōita은(는) 1979년부터 우한의 자매도시입니다.
            es | Ōita está hermanada con Wuhan desde 1979.
            """)
    void writesYearsInEachLanguage(String tag, String sentence) {
        KnowledgeBase knowledge =
                folder.replace(RECORDS, "since: 1979-09", "since: 1979").knowledge();
        assertThat(knowledge.renderer().sentence(record(knowledge, OITA), "since", new Language(tag)))
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "1,1 город-побратим",
        "3,3 города-побратима",
        "5,5 городов-побратимов",
        "11,11 городов-побратимов",
        "21,21 город-побратим",
        "30,30 городов-побратимов"
    })
    void countsInRussian(int count, String words) {
        Collection cities = collection(folder.knowledge(), "sister-cities");
        assertThat(Templates.render(cities.words(new Language("ru")).noun(), Map.of("count", count)))
                .isEqualTo(words);
    }

    @Test
    void fallsBackToEnglishWhereThereIsNoSentence() {
        KnowledgeBase knowledge = folder.knowledge();
        KnowledgeRecord duisburg = record(knowledge, DUISBURG);
        Language french = new Language("fr");
        assertThat(knowledge.renderer().sentence(duisburg, "phones", french))
                .contains("The phone of Duisburg is +49 203 2830 and 115.");
        assertThat(knowledge.renderer().isWritten(duisburg, "phones", french)).isFalse();
        assertThat(knowledge.renderer().isWritten(duisburg, "since", french)).isTrue();
        assertThat(knowledge.renderer().isWritten(duisburg, "about", french)).isFalse();
    }

    @Test
    void hasNoSentenceForWhatTheRecordDoesNotHold() {
        KnowledgeBase knowledge = folder.knowledge();
        assertThat(knowledge.renderer().sentence(record(knowledge, OITA), "phones", Language.ENGLISH))
                .isEmpty();
        assertThat(knowledge.renderer().sentence(record(knowledge, DUISBURG), "country", Language.ENGLISH))
                .isEmpty();
    }

    @Test
    void fillsInTheSentencesOfRecords() {
        KnowledgeBase knowledge = folder.replace("collections/key-figures/records.yaml", "value: 30", "value: 12030")
                .replace("collections/key-figures/records.yaml", "value: 127", "value: 12127")
                .knowledge();
        KnowledgeRecord figure = record(knowledge, new RecordId("key-figures", "sister-cities"));
        assertThat(knowledge.renderer().sentence(figure, "statement", Language.ENGLISH))
                .contains("Wuhan has 12,030 sister cities.");
        assertThat(knowledge.renderer().display(figure, "statement", Language.CHINESE))
                .contains("武汉有12,030个友好城市。");
    }

    @Test
    void showsValuesForTables() {
        KnowledgeBase knowledge = folder.knowledge();
        RecordRenderer renderer = knowledge.renderer();
        KnowledgeRecord duisburg = record(knowledge, DUISBURG);
        assertThat(renderer.display(duisburg, "country", Language.CHINESE)).contains("德国");
        assertThat(renderer.display(duisburg, "status", Language.CHINESE)).contains("活跃");
        assertThat(renderer.display(duisburg, "phones", Language.ENGLISH)).contains("+49 203 2830 and 115");
        assertThat(renderer.display(record(knowledge, OITA), "since", new Language("ru")))
                .contains("сентябрь 1979\u202Fг.");
        assertThat(renderer.display(duisburg, "about", new Language("ja")))
                .contains("Freight trains have come since 2014.");
        assertThat(renderer.display(duisburg, "nothing", Language.ENGLISH)).isEmpty();
    }

    @Test
    void labelsFieldsInEnglishWhereALanguageHasNone() {
        KnowledgeBase knowledge = folder.knowledge();
        Collection figures = collection(knowledge, "key-figures");
        assertThat(knowledge.renderer().label(figures, "value", Language.CHINESE))
                .isEqualTo("数值");
        assertThat(knowledge.renderer().label(figures, "value", new Language("fr")))
                .isEqualTo("Value");
    }
}
