package org.yellowcrane.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yellowcrane.language.Formats;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Texts;

/**
 * Places that the bot must recognise, and their names.
 *
 * @param home the home city
 * @param homeAliases other names of the home city, by language
 * @param countryNames names of countries where the office's usage differs from CLDR's, by ISO code
 * @param countryAliases other names of countries that people use, by ISO code and language
 * @param groups groups of countries
 * @param cities other cities, to be recognised as not being ours
 */
public record Regions(
        Texts home,
        Map<Language, List<String>> homeAliases,
        Map<String, Texts> countryNames,
        Map<String, Map<Language, List<String>>> countryAliases,
        List<Group> groups,
        List<City> cities) {

    /**
     * A group of countries.
     *
     * @param id unique among the groups
     * @param names its name in each language
     * @param aliases other names, by language
     * @param members ISO codes of two letters
     */
    public record Group(String id, Texts names, Map<Language, List<String>> aliases, Set<String> members) {}

    /**
     * A city or province that is not ours.
     *
     * @param country ISO code of two letters
     * @param names its name in each language
     * @param aliases other names, by language
     */
    public record City(String country, Texts names, Map<Language, List<String>> aliases) {}

    /** The name of a country or region as the office writes it, else as CLDR does. */
    public String countryName(String code, Language language) {
        return Optional.ofNullable(countryNames.get(code))
                .flatMap(names -> names.in(language))
                .orElseGet(() -> Formats.of(language).country(code));
    }
}
