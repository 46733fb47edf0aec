package org.yellowcrane.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yellowcrane.language.Language;

class SentencesTest {

    /** Sentences as they must be cut, separated by bars. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "en; Dr. Li works at No. 5 Hospital. | Call him before 5 p.m. on weekdays.",
                "en; It costs 3.50 yuan. | The fare rose by 0.5 yuan in 2024.",
                "en; St. Pölten is a sister city. | So is Ōita!",
                "en; J. K. Rowling came, e.g. in 1998. | Did she? | Yes.",
                "en; The U.S. Consulate is on Xinhua Road. | It opened in 2008.",
                "en; 1. Go to the police station. | Bring your passport.",
                "de; Seit dem 8. Oktober 1982 ist Duisburg Partnerstadt. | Die Stadt liegt z.B. am Rhein.",
                "de; Frau Dr. Weber leitet das Büro. | Es hat die Tel. 027 1234.",
                "fr; M. Dupont habite 12 av. Foch. | Il parle français.",
                "fr; Est-ce obligatoire ? | Oui, dans les 24 heures !",
                "es; El Sr. García vive aquí. | ¿Desde cuándo? | Desde 1998.",
                "ru; Музей находится на ул. Ленина, д. 5. | Он открыт с 1982 г. по сей день.",
                "ru; А. С. Пушкин родился в Москве. | Это было в 1799 году.",
                "zh; 门票3.5元。| 开放时间为8:00至17:00!| 可以网上预约吗?| 可以。",
                "zh; 他说:“黄鹤楼很美。”| 然后走了。",
                "ja; 武漢は「九省の通衢」と呼ばれる。| 人口は約1,374万人です。",
                "ko; 요금은 3.5위안입니다. | 예약이 필요합니까? | 네.",
                "ar; تقع المدينة على النهر. | هل زرتها؟ | نعم."
            })
    void areWhole(String language, String expected) {
        List<String> sentences = List.of(expected.split("\\s*\\|\\s*"));
        String separator = language.equals("zh") || language.equals("ja") ? "" : " ";
        assertThat(Sentences.of(String.join(separator, sentences), new Language(language)))
                .containsExactlyElementsOf(sentences);
    }

    @Test
    void endAtLineBreaks() {
        assertThat(Sentences.of("Bring:\n- your passport\n- the lease\n\n1. Go there", Language.ENGLISH))
                .containsExactly("Bring:", "- your passport", "- the lease", "1. Go there");
    }

    @Test
    void ofBlankTextAreNone() {
        assertThat(Sentences.of(" \n\u3000\ufeff ", Language.CHINESE)).isEmpty();
    }
}
