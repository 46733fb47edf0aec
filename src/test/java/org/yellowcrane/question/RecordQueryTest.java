package org.yellowcrane.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yellowcrane.knowledge.KnowledgeLoader;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.LanguageDetector;
import org.yellowcrane.language.Languages;
import org.yellowcrane.language.PartialDate;
import org.yellowcrane.language.TextNormalizer;
import org.yellowcrane.question.RecordQuery.Filter;
import org.yellowcrane.retrieval.WordStems;

/** What questions ask of the records of the knowledge that comes with the program. */
class RecordQueryTest {

    private static final Interpreter INTERPRETER = new Interpreter(
            new KnowledgeLoader(Languages.ALL, Clock.systemUTC())
                    .load(Path.of("knowledge"))
                    .knowledge()
                    .orElseThrow(),
            new LanguageDetector(),
            WordStems::stem);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | I'm Brazilian, do I need a visa for ten days?            | BR
            en | german passport, can i still visit visa free?            | DE
            zh | 俄罗斯同事想现在买机票免签过来,政策还在不在                | RU
            zh | 老婆是泰国人,她来武汉要签证不                              | TH
            fr | J'ai un passeport français, faut-il un visa ?            | FR
            de | Ich habe einen französischen Pass, brauche ich ein Visum? | FR
            ja | 日本のパスポートですが、ビザは必要ですか                    | JP
            ko | 한국 여권인데 비자가 필요한가요?                            | KR
            es | Soy argentino, ¿necesito visado?                         | AR
            ru | У меня немецкий паспорт, нужна ли виза?                  | DE
            """)
    void readsTheNationalityOfATraveller(String language, String question, String country) {
        assertThat(query(language, question)).isEqualTo(new RecordQuery.Eligibility("visa-policies", country, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | where do i get a visa for France
            en | i am german, can i get a work visa
            zh | 去法国的签证在哪里办
            zh | 德国人怎么办工作签证
            """)
    void takesNobodyForATravellerToWuhanWhoAsksForAnotherVisa(String language, String question) {
        assertThat(query(language, question)).isNotInstanceOf(RecordQuery.Eligibility.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | how many sister cities joined in the 1980s      | 1980 | 1989
            zh | 80年代结了几个友城                               | 1980 | 1989
            de | Wie viele Partnerstädte in den 80er Jahren?     | 1980 | 1989
            zh | 2010年以来新结了几个友城                         | 2010 | 9999
            en | how many sister cities since 2010               | 2010 | 9999
            """)
    void countsWhatBeganInAPeriod(String language, String question, int from, int to) {
        assertThat(query(language, question))
                .isEqualTo(new RecordQuery.Count("sister-cities", List.of(new Filter.InYears(from, to))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | how many sister cities joined before Manchester | true
            zh | 在曼彻斯特之前结好的友城有几座                     | true
            zh | 比曼彻斯特晚结好的友城有几个                       | false
            """)
    void countsWhatCameBeforeOrAfterARecord(String language, String question, boolean before) {
        assertThat(query(language, question))
                .isInstanceOfSatisfying(
                        RecordQuery.Count.class,
                        count -> assertThat(count.filters())
                                .singleElement()
                                .isInstanceOfSatisfying(Filter.Beside.class, beside -> {
                                    assertThat(beside.record()).hasToString("sister-cities/manchester");
                                    assertThat(beside.before()).isEqualTo(before);
                                }));
    }

    static Stream<Arguments> comparisonsOfGroups() {
        RecordQuery.Grouping byCountry = new RecordQuery.Grouping.ByField("country");
        RecordQuery.Grouping byContinent = new RecordQuery.Grouping.ByContinent();
        return Stream.of(
                arguments("en", "which country has the most sister cities", byCountry, false, 1),
                arguments("zh", "哪个国家的武汉友城最多", byCountry, false, 1),
                arguments("en", "Which continent has the most sister cities?", byContinent, false, 1),
                arguments("zh", "友城最少的大洲是哪个", byContinent, true, 1),
                arguments("en", "which country has the second most exchange cities", byCountry, false, 2),
                arguments(
                        "en",
                        "In which decade were most sister cities added?",
                        new RecordQuery.Grouping.ByYears(10),
                        false,
                        1));
    }

    @ParameterizedTest
    @MethodSource("comparisonsOfGroups")
    void asksWhichGroupIsLargest(
            String language, String question, RecordQuery.Grouping grouping, boolean fewest, int rank) {
        assertThat(query(language, question)).isInstanceOfSatisfying(RecordQuery.Most.class, most -> {
            assertThat(most.grouping()).isEqualTo(grouping);
            assertThat(most.fewest()).isEqualTo(fewest);
            assertThat(most.rank()).isEqualTo(rank);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | how many sister cities outside Europe                     | 150    |
            zh | 欧洲以外的友城有几个                                        | 150    |
            zh | 除欧洲外有几个友城                                          | 150    |
            en | how many sister cities except those in Japan and Korea    | JP, KR |
            en | how many sister cities in Europe but not in Russia        | RU     | 150
            """)
    void deniesOnlyWhatTheNegationStandsBy(String language, String question, String denied, String wanted) {
        assertThat(query(language, question)).isInstanceOfSatisfying(RecordQuery.Count.class, count -> {
            assertThat(areas(count, true)).isEqualTo(Set.of(denied.split(", ")));
            assertThat(areas(count, false)).isEqualTo(wanted == null ? Set.of() : Set.of(wanted));
        });
    }

    private static Set<String> areas(RecordQuery.Count count, boolean negated) {
        return count.filters().stream()
                .filter(Filter.InArea.class::isInstance)
                .map(Filter.InArea.class::cast)
                .filter(area -> area.negated() == negated)
                .flatMap(area -> area.areas().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void asksForThoseOfEitherArea() {
        assertThat(query("en", "which sister cities are in Japan or Korea?"))
                .isInstanceOfSatisfying(
                        RecordQuery.Listing.class,
                        listing -> assertThat(listing.filters())
                                .singleElement()
                                .isEqualTo(new Filter.InArea(List.of("JP", "KR"), Set.of("JP", "KR"), false)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | which temples are there      | sights    | kind   | temple
            zh | 5A景区有哪些                  | sights    | rating | grade-5a
            en | how many central districts   | districts | kind   | central
            zh | 中心城区有几个                | districts | kind   | central
            """)
    void takesANounForTheThingsOfOneChoice(
            String language, String question, String collection, String field, String key) {
        Filter filter = new Filter.WithChoice(Set.of(new Meaning.OfChoice(collection, field, key)), false);
        assertThat(query(language, question))
                .satisfiesAnyOf(
                        query -> assertThat(query).isEqualTo(new RecordQuery.Count(collection, List.of(filter))),
                        query -> assertThat(query).isEqualTo(new RecordQuery.Listing(collection, List.of(filter))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | 2013年11月签了几个友好交流城市                       | 2013-11
            en | how many exchange cities joined in November 2013   | 2013-11
            """)
    void countsWhatBeganInAMonth(String language, String question, String month) {
        assertThat(query(language, question))
                .isEqualTo(new RecordQuery.Count(
                        "exchange-cities", List.of(new Filter.InMonth(PartialDate.parse(month)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | 武汉的友程有几个           | Count
            zh | 度江节什么时候             | Lookup
            en | where is huanghelou      | Lookup
            zh | duyisibao哪年成为友城的    | Lookup
            """)
    void readsWhatOnlySoundsLikeAName(String language, String question, String kind) {
        assertThat(query(language, question).getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Isn't Kyiv a sister city?      | sister-cities/kyiv
            en | Is Melbourne a sister city?    | Melbourne
            zh | 墨尔本是武汉姐妹城市?           | 墨尔本
            """)
    void asksWhetherSomethingIsOneOfThem(String language, String question, String subject) {
        assertThat(query(language, question))
                .isInstanceOfSatisfying(
                        RecordQuery.Membership.class,
                        membership ->
                                assertThat(membership.subject().toString()).contains(subject));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | what was the third consulate general | 3
            zh | 第三个总领事馆                  | 3
            """)
    void asksForAPlaceInTheOrderOfTime(String language, String question, int rank) {
        assertThat(query(language, question))
                .isInstanceOfSatisfying(
                        RecordQuery.Extreme.class,
                        extreme -> assertThat(extreme.rank()).isEqualTo(rank));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | which is older, Bordeaux or Manchester?
            zh | 波尔多和曼彻斯特谁更早结好
            """)
    void asksWhichOfTwoCameFirst(String language, String question) {
        assertThat(query(language, question)).isInstanceOf(RecordQuery.Order.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | which sights are in Wuchang District | districts/wuchang
            zh | 武昌区有哪些景点                      | districts/wuchang
            """)
    void listsWhatBelongsToADistrict(String language, String question, String district) {
        assertThat(query(language, question))
                .isInstanceOfSatisfying(
                        RecordQuery.Listing.class,
                        listing -> assertThat(listing.filters())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        Filter.Of.class,
                                        of -> assertThat(of.records()).hasToString("[" + district + "]")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | 不是友城的法国城市有几座
            zh | 巴拉圭的康塞普西翁哪年成为武汉友城
            zh | 2030年武汉有几家领事馆
            en | how many sister cities have a subway
            """)
    void asksNothingOfTheRecordsThatTheyCannotTell(String language, String question) {
        assertThat(INTERPRETER
                        .understand(
                                TextNormalizer.normalise(question),
                                new Language(language),
                                List.of(),
                                LocalDate.of(2026, 11, 24))
                        .query())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | how many sister cities were there in the past, over the years
            zh | 友城数量历年变化
            de | Anzahl der Partnerstädte früher und ihre Entwicklung
            fr | nombre de villes jumelées au fil des ans
            es | número de ciudades hermanas a lo largo de los años
            ru | сколько городов-побратимов было в прошлом
            ja | 友好都市の数の推移
            ko | 자매도시 수 과거 추이
            """)
    void asksHowANumberChanged(String language, String question) {
        assertThat(query(language, question))
                .isInstanceOfSatisfying(
                        RecordQuery.Changes.class,
                        changes -> assertThat(changes.record()).hasToString("key-figures/sister-cities"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | how many partner cities
            zh | 2019年一共多少结好城市
            fr | combien de villes partenaires
            """)
    void asksForTheFigureThatCountsMoreThanTheCollection(String language, String question) {
        assertThat(query(language, question))
                .isInstanceOfSatisfying(
                        RecordQuery.Lookup.class,
                        lookup -> assertThat(lookup.records()).hasToString("[key-figures/partner-cities-total]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | which hospital has the most beds     | false
            zh | 哪家医院床位最多                       | false
            de | welches Krankenhaus hat die meisten Betten | false
            en | hospital with the fewest beds        | true
            """)
    void asksForTheMostOrLeastOfANumber(String language, String question, boolean least) {
        assertThat(query(language, question))
                .isEqualTo(new RecordQuery.Extreme("hospitals", "beds", least, 1, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | which is the 17th sister city | ashdod
            zh | 第17位友城                     | ashdod
            de | welche ist die siebzehnte Partnerstadt | ashdod
            """)
    void asksForAPlaceInAPublishedOrder(String language, String question, String city) {
        assertThat(query(language, question))
                .isInstanceOfSatisfying(
                        RecordQuery.Lookup.class,
                        lookup -> assertThat(lookup.records()).hasToString("[sister-cities/" + city + "]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | how many sister cities since 2015 | 2015
            en | how many sister cities after 2015 | 2016
            de | wie viele Partnerstädte seit 2015 | 2015
            de | wie viele Partnerstädte nach 2015 | 2016
            fr | combien de villes jumelées après 2015 | 2016
            """)
    void countsTheYearItselfOnlyWhereTheQuestionDoes(String language, String question, int from) {
        assertThat(query(language, question))
                .isEqualTo(new RecordQuery.Count("sister-cities", List.of(new Filter.InYears(from, 9999))));
    }

    private static RecordQuery query(String language, String question) {
        return INTERPRETER
                .understand(
                        TextNormalizer.normalise(question),
                        new Language(language),
                        List.of(),
                        LocalDate.of(2026, 11, 24))
                .query()
                .orElse(new RecordQuery.Several(List.of()));
    }
}
