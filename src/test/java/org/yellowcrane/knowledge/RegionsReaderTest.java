package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yellowcrane.language.Language;

class RegionsReaderTest {

    private static final String FILE = "regions.yaml";

    private SampleFolder folder;

    @BeforeEach
    void write(@TempDir Path root) {
        folder = SampleFolder.in(root);
    }

    @Test
    void readsNamesAliasesGroupsAndCities() {
        Regions regions = folder.knowledge().regions();
        assertThat(regions.home().in(Language.ENGLISH)).contains("Wuhan");
        assertThat(regions.homeAliases()).isEqualTo(Map.of(Language.CHINESE, List.of("江城")));
        assertThat(regions.countryAliases().get("US")).isEqualTo(Map.of(Language.ENGLISH, List.of("USA", "America")));
        assertThat(regions.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.members()).containsExactly("BE", "NL", "LU"));
        assertThat(regions.cities())
                .singleElement()
                .satisfies(city -> assertThat(city.country()).isEqualTo("CN"));
    }

    @Test
    void prefersTheOfficesNamesOfCountries() {
        Regions regions = folder.knowledge().regions();
        assertThat(regions.countryName("TR", Language.ENGLISH)).isEqualTo("Türkiye");
        assertThat(regions.countryName("TR", Language.CHINESE)).isEqualTo("土耳其");
        assertThat(regions.countryName("FR", new Language("ru"))).isEqualTo("Франция");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            countries: {TR: {en: Türkiye}}  | countries: {TUR: {en: Türkiye}} | not a country's ISO code of two capital letters: 'TUR'
            countryAliases: {US:            | countryAliases: {us:            | not a country's ISO code
            members: [BE, NL, LU]           | members: [BE, NL, XX]           | not a country's ISO code of two capital letters: 'XX'
            members: [BE, NL, LU]           | members: [BE, NL, BE]           | the member 'BE' stands here twice
            members: [BE, NL, LU]           | members: []                     | 'members' names no country
            {country: CN, names:            | {names:                         | 'country' is missing
            names: {zh: 北京, en: Beijing}    | names: {en: Beijing}            | 'names' has no zh text
            names: {zh: 北京, en: Beijing}    | names: {zh: 北京, en: Beijing, it: Pechino} | unknown language 'it'
            homeAliases: {zh: [江城]}         | homeAliases: {zh: 江城}           | 'zh' must be a list
            cities:                         | towns:                          | unknown key 'towns'
            """)
    void namesTheLineAndTheReason(String good, String bad, String reason) {
        folder.replace(FILE, good, bad).assertError(FILE, bad, reason);
    }

    @Test
    void requiresTheHomeCity() {
        folder.replace(FILE, "home: {zh: 武汉, en: Wuhan}\n", "");
        assertThat(folder.errors()).containsExactly(FILE + ":1: 'home' is missing");
    }

    @Test
    void requiresTheFile() {
        folder.delete(FILE).assertError(FILE, "the file is missing");
    }
}
