package org.yellowcrane.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yellowcrane.language.Language;

class LanguageAnalysisTest {

    private static LanguageAnalysis analysis(String language) {
        return LanguageAnalysis.of(new Language(language));
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 總領事館, 总领事馆",
        "zh, ＷＩＦＩ, wifi",
        "zh, 乾淨, 干净",
        "en, cities, city",
        "en, Café, cafe",
        "de, München, Muenchen",
        "de, Häuser, Haus",
        "de, Straße, Strasse",
        "fr, l'hôpital, hopital",
        "fr, villes jumelées, ville jumelée",
        "es, ciudades, ciudad",
        "es, habitación, habitacion",
        "ru, ещё жильё, еще жилье",
        "ru, больницы, больница",
        "ja, 行きました, 行く",
        "ja, ﾎﾃﾙ, ホテル",
        "ko, 우한에서, 우한은",
        "pt, cidades, cidade",
        "vi, Hà Nội, ha noi"
    })
    void takesTwoFormsForOneWord(String language, String one, String other) {
        assertThat(analysis(language).words(one))
                .isNotEmpty()
                .isEqualTo(analysis(language).words(other));
    }

    @ParameterizedTest
    @CsvSource({"es, año, ano", "en, hospital, hotel", "de, schon, Schiene", "ru, мой, мои"})
    void keepsDifferentWordsApart(String language, String one, String other) {
        assertThat(analysis(language).words(one))
                .isNotEqualTo(analysis(language).words(other));
    }

    @Test
    void findsCompoundsByTheirPieces() {
        assertThat(analysis("de").pieces("Krankenversicherung"))
                .containsAll(analysis("de").pieces("vers"));
    }

    @Test
    void readsJapaneseWords() {
        assertThat(analysis("ja").piecesOfPassage("病院"))
                .contains("read:ビョ")
                .containsAnyElementsOf(analysis("ja").piecesOfQuestion("びょういん"));
    }

    @Test
    void cutsChineseIntoPairs() {
        assertThat(analysis("zh").pieces("友好城市")).containsExactly("友好", "好城", "城市");
        assertThat(analysis("zh").pieces("鄂")).isEqualTo(List.of("鄂"));
    }
}
