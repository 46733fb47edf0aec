package org.yellowcrane.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | 1979年9月7日            | 2010年11月        | 1998年
            en | 7 September 1979      | November 2010    | 1998
            fr | 7 septembre 1979      | novembre 2010    | 1998
            de | 7. September 1979     | November 2010    | 1998
            ru | 7 сентября 1979\u202Fг.    | ноябрь 2010\u202Fг.   | 1998
            ja | 1979年9月7日            | 2010年11月        | 1998年
            ko | 1979년 9월 7일          | 2010년 11월       | 1998년
            es | 7 de septiembre de 1979 | noviembre de 2010 | 1998
            """)
    void writesDatesAsExactlyAsTheyAreKnown(String tag, String day, String month, String year) {
        Formats formats = Formats.of(new Language(tag));
        assertThat(formats.date(PartialDate.parse("1979-09-07"))).isEqualTo(day);
        assertThat(formats.date(PartialDate.parse("2010-11"))).isEqualTo(month);
        assertThat(formats.date(PartialDate.parse("1998"))).isEqualTo(year);
    }

    @Test
    void inflectsMonthsWithinSentences() {
        assertThat(Formats.of(new Language("ru")).dateInSentence(PartialDate.parse("2010-11")))
                .isEqualTo("ноября 2010\u202Fг.");
        assertThat(Formats.of(Language.ENGLISH).dateInSentence(PartialDate.parse("2010-11")))
                .isEqualTo("November 2010");
    }

    @Test
    void writesTheFirstOfAMonthAsFrenchDoes() {
        Formats french = Formats.of(new Language("fr"));
        assertThat(french.date(PartialDate.parse("2025-05-01"))).isEqualTo("1er mai 2025");
        assertThat(french.date(PartialDate.parse("2025-05-11"))).isEqualTo("11 mai 2025");
    }

    @Test
    void writesYearsOfAntiquity() {
        assertThat(Formats.of(Language.ENGLISH).date(PartialDate.parse("0223"))).isEqualTo("223");
        assertThat(Formats.of(Language.CHINESE).date(PartialDate.parse("0223"))).isEqualTo("223年");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | 18,494.4125
            en | 18,494.4125
            fr | 18\u202F494,4125
            de | 18.494,4125
            ru | 18\u00A0494,4125
            ja | 18,494.4125
            ko | 18,494.4125
            es | 18.494,4125
            """)
    void writesNumbersWithAllTheirDecimals(String tag, String number) {
        assertThat(Formats.of(new Language(tag)).number(new BigDecimal("18494.4125")))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"zh,德国", "en,Germany", "fr,Allemagne", "de,Deutschland", "ru,Германия", "ja,ドイツ", "ko,독일", "es,Alemania"
    })
    void namesCountries(String tag, String name) {
        assertThat(Formats.of(new Language(tag)).country("DE")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"zh,a、b和c", "'en','a, b and c'", "'de','a, b und c'", "'fr','a, b et c'", "ja,a、b、c", "ko,'a, b 및 c'"})
    void joinsLists(String tag, String list) {
        assertThat(Formats.of(new Language(tag)).list(List.of("a", "b", "c"))).isEqualTo(list);
    }

    @Test
    void isSafeForConcurrentUse() throws Exception {
        Formats formats = Formats.of(new Language("ru"));
        List<PartialDate> dates = IntStream.rangeClosed(1, 28)
                .mapToObj(day -> new PartialDate(2000 + day, 1 + day % 12, day))
                .toList();
        List<String> expected = dates.stream().map(formats::date).toList();
        Callable<List<String>> all = () -> dates.stream().map(formats::date).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<List<String>> result :
                    threads.invokeAll(IntStream.range(0, 200).mapToObj(i -> all).toList())) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }
}
