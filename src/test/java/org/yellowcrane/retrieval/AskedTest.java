package org.yellowcrane.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yellowcrane.language.Language;
import org.yellowcrane.retrieval.Asked.Kind;

class AskedTest {

    @ParameterizedTest
    @CsvSource({
        "en, How many sister cities are there?, NUMBER",
        "en, In which year did it open?, TIME",
        "en, Who founded it?, PERSON",
        "de, Wie viele Städte sind es?, NUMBER",
        "fr, Où se trouve le consulat ?, PLACE",
        "es, ¿Por qué cerró?, REASON",
        "ru, Когда открылся музей?, TIME",
        "zh, 武汉有多少个区?, NUMBER",
        "zh, 黃鶴樓在哪裡?, PLACE",
        "ja, 武漢はどこにありますか, PLACE",
        "ko, 언제 문을 여나요?, TIME",
        "pt, Quantos habitantes tem?, NUMBER",
        "ar, متى افتتح المتحف؟, TIME"
    })
    void knowsWhatIsAskedFor(String language, String question, Kind kind) {
        assertThat(Asked.of(question, new Language(language)).kinds()).contains(kind);
    }

    @Test
    void leavesTheWordsThatAreLookedFor() {
        assertThat(Asked.of("How many sister cities are there?", Language.ENGLISH)
                        .rest()
                        .strip())
                .isEqualTo("sister cities are there?");
        assertThat(Asked.of("Whatever, somewhere", Language.ENGLISH).rest()).isEqualTo("Whatever, somewhere");
    }

    @Test
    void leavesTheQuestionWhereNothingElseIsInIt() {
        assertThat(Asked.of("when?", Language.ENGLISH).rest()).isEqualTo("when?");
    }

    @Test
    void knowsNothingOfOtherLanguages() {
        assertThat(Asked.of("Hoeveel steden?", new Language("nl")))
                .isEqualTo(new Asked(java.util.Set.of(), "Hoeveel steden?"));
    }
}
