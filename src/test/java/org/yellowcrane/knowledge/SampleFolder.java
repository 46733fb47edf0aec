package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.yellowcrane.language.Languages;

/** A small folder of knowledge without fault, for tests to break. */
class SampleFolder {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    static final String RECORDS = "collections/sister-cities/records.yaml";
    static final String SHAPE = "collections/sister-cities/collection.yaml";
    static final String ENGLISH = "collections/sister-cities/en.yaml";
    static final String CHINESE = "collections/sister-cities/zh.yaml";

    final Path root;

    private SampleFolder(Path root) {
        this.root = root;
    }

    static SampleFolder in(Path root) {
        SampleFolder folder = new SampleFolder(root);
        folder.write("sources.yaml", """
                - id: daily-2025
                  publisher: {zh: 长江日报, en: Changjiang Daily}
                  title: 国际“朋友圈”遍及全球127城
                  url: https://www.cjrb.example/a
                  published: 2025-12-27
                """);
        folder.write("regions.yaml", """
                home: {zh: 武汉, en: Wuhan}
                homeAliases: {zh: [江城]}
                countries: {TR: {en: Türkiye}}
                countryAliases: {US: {en: [USA, America]}}
                groups:
                  - {id: benelux, names: {zh: 比荷卢, en: Benelux}, members: [BE, NL, LU]}
                cities:
                  - {country: CN, names: {zh: 北京, en: Beijing}}
                """);
        folder.writeCollections();
        folder.writeGuide();
        return folder;
    }

    private void writeCollections() {
        write(SHAPE, """
                fields:
                  country: {type: country, asks: [where]}
                  since: {type: date, asks: [when]}
                  status: {type: choice}
                  phones: {type: phone, list: true, asks: [phone]}
                  about: {type: text}
                total: key-figures/sister-cities
                """);
        write(RECORDS, """
                - id: duisburg
                  names: {zh: 杜伊斯堡, en: Duisburg}
                  aliases: {zh: [杜伊斯堡市], en: [City of Duisburg]}
                  country: DE
                  since: 1982-10-08
                  status: active
                  phones: ["+49 203 2830", "115"]
                  about: {zh: 中欧班列2014年起抵达。, en: Freight trains have come since 2014.}
                  sources: [daily-2025]
                  asOf: 2025-12-27
                - id: oita
                  names: {zh: 大分, en: Ōita}
                  country: JP
                  since: 1979-09
                  sources: [daily-2025]
                  asOf: 2025
                  conflicts: [{field: since, tell: {zh: 也有写1980年的。, en: Some write 1980.}}]
                """);
        write(CHINESE, """
                name: 友好城市
                noun: "{count}个友好城市"
                words: [友好城市, 友城]
                fields:
                  country: {label: 国家}
                  since: {label: 结好时间, sentence: "{name}于{since}与武汉结为友好城市。"}
                  status: {label: 状态}
                  phones: {label: 电话, sentence: "{name}的电话是{phones}。"}
                  about: {label: 简介, sentence: "{about}"}
                choices:
                  status: {active: 活跃}
                questions: [武汉有哪些友城？, 武汉的友好城市有几个？]
                """);
        write(ENGLISH, """
                name: Sister cities
                noun: "{count, plural, one {# sister city} other {# sister cities}}"
                words: [sister city, twin town]
                fields:
                  country: {label: Country}
                  since: {label: Since, sentence: "{name} has been a sister city since {since}."}
                  status: {label: Status}
                  phones: {label: Phone, sentence: "The phone of {name} is {phones}."}
                  about: {label: About, sentence: "{about}"}
                choices:
                  status: {active: active}
                questions: ["Which cities is Wuhan twinned with?", "twin towns of wuhan"]
                """);
        write("collections/key-figures/collection.yaml", """
                fields:
                  value: {type: number, asks: [how-many]}
                  statement: {type: sentence}
                invariants: ["sister-cities.value + exchange-cities.value = all-cities.value"]
                """);
        write("collections/key-figures/records.yaml", """
                - id: sister-cities
                  names: {zh: 友好城市数量, en: number of sister cities}
                  value: 30
                  statement: {zh: "武汉有{value}个友好城市。", en: "Wuhan has {value} sister cities."}
                  sources: [daily-2025]
                  asOf: 2025-12-27
                  history: [{field: value, value: 28, asOf: 2021-06-30}]
                - id: exchange-cities
                  names: {zh: 友好交流城市数量, en: number of exchange cities}
                  value: 97
                  sources: [daily-2025]
                  asOf: 2025-12-27
                - id: all-cities
                  names: {zh: 友城总数, en: number of all partner cities}
                  value: 127
                  sources: [daily-2025]
                  asOf: 2025-12-27
                """);
        write("collections/key-figures/zh.yaml", """
                name: 数字
                noun: "{count}个数字"
                words: [数字]
                fields:
                  value: {label: 数值}
                  statement: {label: 说明, sentence: "{statement}"}
                questions: [友城有几个, 友好城市数量]
                """);
        write("collections/key-figures/en.yaml", """
                name: Figures
                noun: "{count, plural, one {# figure} other {# figures}}"
                words: [figure, figures]
                fields:
                  value: {label: Value}
                  statement: {label: Statement, sentence: "{statement}"}
                questions: [how many sister cities, number of twin towns]
                """);
    }

    private void writeGuide() {
        write("guides/stay/topic.yaml", """
                sections:
                  - id: registration
                    sources: [daily-2025]
                    asOf: 2025-05
                  - id: hotel
                    sources: [daily-2025]
                    asOf: 2025-05
                """);
        write("guides/stay/zh.md", """
                # 在武汉居住

                ## 住宿登记 {#registration}
                ? 住朋友家要登记吗
                ? 去哪里登记

                不住酒店的外国人应在24小时内登记。

                1. 前往派出所。
                2. 带上护照。

                ## 住酒店 {#hotel}
                ? 酒店会登记吗
                ? 住酒店要去派出所吗

                酒店自2025年5月1日起为客人登记。
                """);
        write("guides/stay/en.md", """
                # Staying in Wuhan

                ## Registering your address {#registration}
                ? do i have to register at a friend's
                ? where do i register

                Whoever does not stay in a hotel registers within 24 hours.

                1. Go to the police station.
                2. Bring your passport.

                ## Hotels {#hotel}
                ? does the hotel register me
                ? hotel police

                Hotels register their guests since 1 May 2025.
                """);
    }

    SampleFolder write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    SampleFolder replace(String file, String old, String fresh) {
        String text = text(file);
        assertThat(text).contains(old);
        return write(file, text.replace(old, fresh));
    }

    /** Adds lines at the end of a file. */
    SampleFolder append(String file, String lines) {
        return write(file, text(file) + lines);
    }

    SampleFolder delete(String file) {
        try {
            Files.delete(root.resolve(file));
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    KnowledgeLoader.Result load() {
        return loader().load(root);
    }

    static KnowledgeLoader loader() {
        return new KnowledgeLoader(Languages.ALL, CLOCK);
    }

    KnowledgeBase knowledge() {
        assertThat(errors()).isEmpty();
        return load().knowledge().orElseThrow();
    }

    List<String> errors() {
        return problems(Problem.Severity.ERROR);
    }

    List<String> warnings() {
        return problems(Problem.Severity.WARNING);
    }

    private List<String> problems(Problem.Severity severity) {
        return load().problems().stream()
                .filter(problem -> problem.severity() == severity)
                .map(Problem::toString)
                .toList();
    }

    /** The folder has exactly this error, at the first line that holds the text. */
    void assertError(String file, String textOfLine, String reason) {
        List<String> lines = text(file).lines().toList();
        int line = 1;
        while (line <= lines.size() && !lines.get(line - 1).contains(textOfLine)) {
            line++;
        }
        assertThat(line).as("a line with " + textOfLine).isLessThanOrEqualTo(lines.size());
        String place = file + ":" + line + ": ";
        assertThat(errors()).singleElement().asString().startsWith(place).contains(reason);
        assertThat(load().knowledge()).isEmpty();
    }

    /** The folder has exactly this error, about a file as a whole. */
    void assertError(String file, String reason) {
        assertThat(errors()).singleElement().asString().startsWith(file + ": ").contains(reason);
        assertThat(load().knowledge()).isEmpty();
    }
}
