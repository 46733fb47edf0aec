package org.yellowcrane.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.retrieval.Ranking.Hit;
import org.yellowcrane.retrieval.Retriever.Query;

/** What every retriever does. */
abstract class RetrieverContract {

    /** A new retriever over passages, without waiting for anything. */
    abstract Retriever over(List<Passage> passages);

    private static Query query(String text, String language) {
        return new Query(text, new Language(language), 10);
    }

    private static List<String> ids(Ranking ranking) {
        return ranking.hits().stream().map(hit -> hit.passage().id()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "en, When did Duisburg become a sister city?, sister-cities/duisburg#since",
        "en, do i need to register if i sleep at my friends place, stay/registration",
        "en, metro tickets price, transport/metro",
        "zh, 杜伊斯堡什么时候成为友好城市?, sister-cities/duisburg#since",
        "zh, 我住在朋友家需要登記嗎, stay/registration",
        "fr, Depuis quand Duisbourg est-elle jumelée ?, sister-cities/duisburg#since",
        "fr, hopital, health/hospitals",
        "de, Seit wann ist Duisburg Partnerstadt?, sister-cities/duisburg#since",
        "de, Zahlt eine Versicherung im Krankenhaus, health/insurance",
        "ru, С какого года Дуйсбург — побратим?, sister-cities/duisburg#since",
        "ru, больница, health/hospitals",
        "ja, デュースブルクはいつ友好都市になりましたか, sister-cities/duisburg#since",
        "ja, びょういん, health/hospitals",
        "ko, 뒤스부르크는 언제 자매도시가 되었나요?, sister-cities/duisburg#since",
        "ko, 병원이 어디에 있나요, health/hospitals",
        "es, ¿Desde cuándo está hermanada Duisburgo?, sister-cities/duisburg#since",
        "es, ano nuevo, transport/year"
    })
    void findsThePassageThatAnswersBeforeVectorsAreReady(String language, String question, String passage) {
        try (Retriever retriever = over(TestPassages.ALL)) {
            assertThat(ids(retriever.search(query(question, language)))).startsWith(passage);
        }
    }

    @Test
    void ordersHitsByScore() {
        try (Retriever retriever = over(TestPassages.ALL)) {
            assertThat(retriever
                            .search(query("sister city of Wuhan since 1982", "en"))
                            .hits())
                    .hasSizeGreaterThan(1)
                    .isSortedAccordingTo(Comparator.comparingDouble(Hit::score).reversed());
        }
    }

    @Test
    void breaksTiesByTheIdsOfThePassages() {
        List<Passage> same = new ArrayList<>();
        for (String id : List.of("b/b", "c/c", "a/a", "d/d")) {
            same.add(TestPassages.guide(id, "en", "Visa", "A visa is required.", "Do I need a visa?"));
        }
        for (int turn = 0; turn < same.size(); turn++) {
            Collections.rotate(same, 1);
            try (Retriever retriever = over(same)) {
                assertThat(ids(retriever.search(query("visa required", "en"))))
                        .containsExactly("a/a", "b/b", "c/c", "d/d");
            }
        }
    }

    @Test
    void findsNoMoreThanAskedFor() {
        try (Retriever retriever = over(TestPassages.ALL)) {
            Query query = new Query("sister city of Wuhan", Language.ENGLISH, 1);
            assertThat(retriever.search(query).hits()).hasSize(1);
        }
    }

    @Test
    void findsNothingAmongNoPassages() {
        try (Retriever retriever = over(List.of())) {
            Ranking ranking = retriever.search(query("Wuhan", "en"));
            assertThat(ranking.hits()).isEmpty();
            assertThat(ranking.answerability()).isZero();
        }
    }

    @Test
    void findsNothingWithoutWordsToLookFor() {
        try (Retriever retriever = over(TestPassages.ALL)) {
            assertThat(retriever.search(query("(((  \" ~ * ?", "en")).hits()).isEmpty();
            assertThat(retriever.search(query("", "zh")).hits()).isEmpty();
        }
    }

    static List<String> hostileQuestions() {
        return List.of(
                "AND OR NOT (((",
                "\" ~ * ? : \\ / [ TO ] { } ^ + - && || !",
                "title:Duisburg AND text:[* TO *]",
                "a".repeat(1_000),
                "wuhan ".repeat(200),
                "武汉友好城市".repeat(166),
                "𠀀𠀁🐉👩‍👩‍👧‍👦".repeat(60),
                "\ud800 lone \udc00 surrogates",
                "\u0000\u0001\ufeff\u202e\u200b",
                "e\u0301".repeat(500),
                "'; DROP TABLE passages; --");
    }

    @ParameterizedTest
    @MethodSource("hostileQuestions")
    void takesAnyCharactersForText(String text) {
        try (Retriever retriever = over(TestPassages.ALL)) {
            for (String language : List.of("en", "zh", "ja", "ko", "de", "fr", "es", "ru", "ar", "xx")) {
                Ranking ranking = retriever.search(query(text, language));
                assertThat(ranking.answerability()).isBetween(0.0, 1.0);
                assertThat(ranking.hits())
                        .allSatisfy(hit -> assertThat(hit.score()).isFinite());
            }
        }
    }

    @Test
    void keepsLanguagesApart() {
        try (Retriever retriever = over(TestPassages.ALL)) {
            assertThat(retriever.search(query("Duisburg Wuhan 1982", "de")).hits())
                    .isNotEmpty()
                    .allSatisfy(
                            hit -> assertThat(hit.passage().language().tag()).isEqualTo("de"));
            assertThat(retriever.search(query("Duisburg", "pt")).hits()).isEmpty();
        }
    }

    @Test
    void tellsAnswerableQuestionsFromOthers() {
        try (Retriever retriever = over(TestPassages.ALL)) {
            double held = retriever
                    .search(query("When did Duisburg become a sister city of Wuhan?", "en"))
                    .answerability();
            double foreign = retriever
                    .search(query("Who invented the telephone in Boston?", "en"))
                    .answerability();
            assertThat(held).isGreaterThan(0.5).isLessThanOrEqualTo(1);
            assertThat(foreign).isBetween(0.0, 0.5);
        }
    }

    @Test
    void fillsTheSignals() {
        try (Retriever retriever = over(TestPassages.ALL)) {
            Hit best =
                    retriever.search(query("Duisburg sister city", "en")).hits().getFirst();
            assertThat(best.signals().lexical()).isPositive();
            assertThat(best.signals().saturation()).isBetween(0.1, 1.0);
            assertThat(best.signals().coverage()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void explainsAHitByTheWordsItSharesWithTheQuestion() {
        try (Retriever retriever = over(TestPassages.ALL)) {
            Query query = query("When did Duisburg become a sister city?", "en");
            Explanation explanation =
                    retriever.explain(query, "sister-cities/duisburg#since").orElseThrow();
            assertThat(explanation.matches())
                    .extracting(Explanation.Match::field, Explanation.Match::term)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("names", "duisburg"),
                            org.assertj.core.groups.Tuple.tuple("text", "sister"));
            assertThat(explanation.contributions().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(explanation.score(), within(1e-6));
            assertThat(explanation.text()).contains("in text: ", "duisburg");
            assertThat(retriever.explain(query, "no/such")).isEmpty();
        }
    }

    @Test
    void servesManyAtOnceAlike() throws Exception {
        try (Retriever retriever = over(TestPassages.ALL);
                var threads = Executors.newFixedThreadPool(4)) {
            Query query = query("Wann wurde Duisburg Partnerstadt?", "de");
            Ranking expected = retriever.search(query);
            List<Callable<Ranking>> searches = Collections.nCopies(40, () -> retriever.search(query));
            for (var found : threads.invokeAll(searches)) {
                assertThat(found.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void findsAPassageBySearchWordsThatItsTextLacks() {
        List<Passage> passages = new ArrayList<>(TestPassages.ALL);
        passages.add(TestPassages.found("living/animals", "A licence is needed for one.", "puppy", "kitten"));
        try (Retriever retriever = over(passages)) {
            assertThat(ids(retriever.search(query("may I keep a kitten", "en"))))
                    .startsWith("living/animals");
        }
    }
}
