package org.yellowcrane.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yellowcrane.knowledge.KnowledgeLoader;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.LanguageDetector;
import org.yellowcrane.language.Languages;
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
        assertThat(query(language, question)).isEqualTo(new RecordQuery.Eligibility("visa-policies", country));
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | which country has the most sister cities | false
            zh | 哪个国家的武汉友城最多                    | false
            """)
    void asksWhichCountryHasMost(String language, String question, boolean fewest) {
        assertThat(query(language, question))
                .isEqualTo(new RecordQuery.Most("sister-cities", "country", fewest, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | what was the third sister city | 3
            zh | 第三个友好城市                  | 3
            zh | 第17位友城                      | 17
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
                                        of -> assertThat(of.record()).hasToString(district)));
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
                        .understand(TextNormalizer.normalise(question), new Language(language), List.of())
                        .query())
                .isEmpty();
    }

    private static RecordQuery query(String language, String question) {
        return INTERPRETER
                .understand(TextNormalizer.normalise(question), new Language(language), List.of())
                .query()
                .orElse(new RecordQuery.Several(List.of()));
    }
}
