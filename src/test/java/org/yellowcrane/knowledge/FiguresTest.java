package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yellowcrane.language.Language;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | On 7 September 1979               | zh | 1979年9月7日
            en | in May 2025                       | zh | ２０２５年５月
            fr | le 1er mars 2021                  | en | 1 March 2021
            de | am 3. Mai 2024                    | en | May 3, 2024
            es | el 7 de septiembre de 1979        | en | 7 September 1979
            ru | 7 сентября 1979 г.                | en | 7 September 1979
            ru | в августе 2024 года               | en | in August 2024
            ru | к маю 2023 года                   | en | by May 2023
            ru | между мартом и июлем              | zh | 3月至7月
            ko | 1979년 9월 7일                     | en | 7 September 1979
            en | 20,000 people                     | zh | 2万人
            de | 20.000 Personen                   | en | 20,000 people
            fr | 20 000 personnes                  | en | 20,000 people
            ru | 20 тысяч человек                  | en | 20,000 people
            es | 1,2 millones                      | en | 1.2 million
            en | 2.11 trillion yuan                | zh | 2.11万亿元
            en | 120,000,000                       | zh | 1亿2000万
            en | 8,494.41 km²                      | zh | 8494.41平方公里
            de | 8.494,41 km²                      | en | 8,494.41 square kilometres
            en | three copies and two photos       | zh | 3份复印件、2张照片
            zh | 三份复印件                          | en | 3 copies
            en | 1 copy                            | zh | 复印件
            en | from 9 am to 5:30 pm              | zh | 9:00至17:30
            en | until 5 pm                        | zh | 至下午5点
            de | von 8.30 bis 17 Uhr               | en | 8:30 to 17:00
            en | +86 27 8556 7888                  | zh | 027-85567888
            en | 400-860-5000                      | zh | 4008605000
            en | 2019-2024                         | zh | 2019年至2024年
            en | the 2019 Military World Games     | zh | 2019年军运会
            en | see https://a.example/x?id=7.     | zh | 见https://a.example/x?id=7。
            en | mail to a1@b.example              | zh | 邮箱a1@b.example
            en | 10 people, 200 yuan               | zh | 10，200元
            en | Wuhan has {value2} cities         | zh | 武汉有{value2}个城市
            """)
    void saysTheSame(String language, String text, String otherLanguage, String other) {
        assertThat(FiguresCheck.difference(text, new Language(language), other, new Language(otherLanguage)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 8 September 1979         | zh | 1979年9月7日      | 8 only in en; 7 only in zh
            en | 7 October 1979           | fr | 7 septembre 1979  | 10 only in en; 9 only in fr
            en | 20,000 people            | zh | 20万人            | 20000 only in en; 200000 only in zh
            en | +86 27 8556 7888         | zh | 027-85567889      | 85567888 only in en; 85567889 only in zh
            en | see https://a.example/x  | zh | 见https://a.example/y | https://a.example/x only in en; https://a.example/y only in zh
            en | within 24 hours          | zh | 尽快              | 24 only in en
            en | 1.5 million              | zh | 15万              | 1500000 only in en; 150000 only in zh
            en | until 5 pm               | zh | 至18:00           | 17 only in en; 18 only in zh
            de | 1.500 Euro               | en | 1.5 euros         | 1500 only in de; 1.5 only in en
            en | 2 photos                 | zh | 三张照片            | 2 only in en
            """)
    void saysSomethingElse(String language, String text, String otherLanguage, String other, String difference) {
        assertThat(FiguresCheck.difference(text, new Language(language), other, new Language(otherLanguage)))
                .contains(difference);
    }
}
