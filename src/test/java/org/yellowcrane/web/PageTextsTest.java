package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.yellowcrane.answer.Notice;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page's words in its languages. */
class PageTextsTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    private static final Pattern OPTION = Pattern.compile("<option value=\"(\\w+)\"");

    static Stream<String> languages() {
        return OPTION.matcher(read("static/index.html")).results().map(option -> option.group(1));
    }

    @Test
    void offersTheSupportedLanguages() {
        assertThat(languages())
                .containsExactlyElementsOf(
                        Languages.ALL.spoken().stream().map(Language::tag).toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysTheSameInEveryLanguage(String language) {
        assertThat(flat(language)).containsExactlyEntriesOf(flat("en"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void countsSourcesByTheRulesOfTheLanguage(String language) {
        Set<String> forms = PluralRules.forLocale(new ULocale(language)).getKeywords();
        Set<String> used = Stream.of(0, 1, 2, 3, 5, 11, 21, 22)
                .map(count -> PluralRules.forLocale(new ULocale(language)).select(count))
                .collect(Collectors.toCollection(TreeSet::new));
        used.add("other");

        assertThat(texts(language).path("sources").propertyNames())
                .containsAll(used)
                .isSubsetOf(forms);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasABadgeForEveryNotice(String language) {
        assertThat(texts(language).path("notices").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Notice.Kind.values())
                        .map(Notice.Kind::code)
                        .toList());
    }

    /** Every text but the plural forms by its path, as the places to be filled in it; empty texts are marked. */
    private static Map<String, String> flat(String language) {
        Map<String, String> flat = new TreeMap<>();
        collect("", texts(language), flat);
        flat.keySet().removeIf(path -> path.startsWith("/sources/"));
        return flat;
    }

    private static void collect(String path, JsonNode node, Map<String, String> flat) {
        if (node.isString()) {
            String places = PLACE.matcher(node.stringValue())
                    .results()
                    .map(MatchResult::group)
                    .sorted()
                    .collect(Collectors.joining());
            flat.put(path, node.stringValue().isBlank() ? "empty" : places);
        } else {
            node.propertyStream().forEach(child -> collect(path + "/" + child.getKey(), child.getValue(), flat));
        }
    }

    private static JsonNode texts(String language) {
        return MAPPER.readTree(read("static/texts/" + language + ".json"));
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(resource, missing);
        }
    }
}
