package org.yellowcrane.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yellowcrane.language.Language;

class QuoterTest {

    private final Quoter quoter = new Quoter();

    private static final List<String> TOWER = List.of(
            "Yellow Crane Tower stands on Snake Hill.",
            "The present tower was built in 1985.",
            "It is 51.4 metres high.",
            "Tickets cost 70 yuan.",
            "Visitors often take the metro to Simenkou station.");

    @ParameterizedTest
    @CsvSource({
        "How much do tickets cost?, 3",
        "When was the present tower built?, 1",
        "Which metro station do visitors use?, 4",
        "Where does Yellow Crane Tower stand?, 0"
    })
    void choosesTheSentenceThatAnswers(String question, int sentence) {
        assertThat(quoter.quote(question, Language.ENGLISH, TOWER).chosen()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 门票多少钱?, 黄鹤楼位于蛇山。门票70元。楼高51.4米。, 门票70元。",
        "de, Was kostet die Eintrittskarte?, Der Turm steht auf einem Hügel. Eine Eintrittskarte kostet 70 Yuan. Er ist 51 Meter hoch., Eine Eintrittskarte kostet 70 Yuan.",
        "ja, 入場料はいくらですか?, 黄鶴楼は蛇山にあります。入場料は70元です。高さは51.4メートルです。, 入場料は70元です。",
        "ru, Сколько стоит билет?, Башня стоит на холме. Билет стоит 70 юаней. Её высота 51 метр., Билет стоит 70 юаней."
    })
    void quotesWholeSentencesOfEachLanguage(String language, String question, String text, String expected) {
        assertThat(quoter.quote(question, new Language(language), text).quoted())
                .contains(expected);
    }

    @Test
    void quotesAtMostTwoSentencesInTheirOrder() {
        for (String question : List.of("tower", "When and how high?", "", "(((", "xyzzy")) {
            Quoter.Quote quote = quoter.quote(question, Language.ENGLISH, TOWER);
            assertThat(quote.chosen()).hasSizeBetween(1, 2).isSorted().doesNotHaveDuplicates();
            assertThat(quote.probabilities().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void quotesOneSentenceWhereItIsSure() {
        assertThat(quoter.quote("When was the present tower built?", Language.ENGLISH, TOWER)
                        .quoted())
                .containsExactly("The present tower was built in 1985.");
    }

    @Test
    void quotesNothingFromNothing() {
        assertThat(quoter.quote("When?", Language.ENGLISH, "").chosen()).isEmpty();
    }
}
