package org.yellowcrane.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Region;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeLoader;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.language.Formats;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.LanguageDetector;
import org.yellowcrane.language.Languages;
import org.yellowcrane.language.TextNormalizer;
import org.yellowcrane.retrieval.WordStems;

/** Questions made from the knowledge itself: every field of every record, every country and continent, in every language. */
class GeneratedQuestionsTest {

    private static final KnowledgeBase KNOWLEDGE = new KnowledgeLoader(Languages.ALL, Clock.systemUTC())
            .load(Path.of("knowledge"))
            .knowledge()
            .orElseThrow();

    private static final Interpreter INTERPRETER = new Interpreter(KNOWLEDGE, new LanguageDetector(), WordStems::stem);

    /** Without America, whose name is also the everyday name of one country. */
    private static final List<String> CONTINENTS = List.of("150", "142", "002", "009");

    /** The share of fields that must be found in each language: a floor set beforehand, not what was measured; the aim is all of them. */
    private static final double LEAST = 0.9;

    static Iterable<Language> languages() {
        return Languages.ALL.spoken();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void looksUpEveryFieldOfEveryRecord(Language language) {
        List<String> failures = new ArrayList<>();
        int asked = 0;
        for (Collection collection : KNOWLEDGE.collections().values()) {
            for (KnowledgeRecord record : collection.records()) {
                for (String field : record.values().keySet()) {
                    Optional<String> word =
                            collection.words(language).fieldWords().getOrDefault(field, List.of()).stream()
                                    .findFirst();
                    if (word.isEmpty()) {
                        continue;
                    }
                    asked++;
                    String question = record.names().forReader(language).text() + " " + word.get();
                    boolean found = query(question, language)
                            .filter(RecordQuery.Lookup.class::isInstance)
                            .map(RecordQuery.Lookup.class::cast)
                            .filter(lookup -> lookup.records().contains(record.id()))
                            .filter(lookup -> lookup.fields().contains(field))
                            .isPresent();
                    if (!found) {
                        failures.add(record.id() + "#" + field + ": " + question);
                    }
                }
            }
        }
        assertThat(1 - (double) failures.size() / asked)
                .as(
                        "%s: %d of %d not found, such as %s",
                        language,
                        failures.size(),
                        asked,
                        failures.stream().limit(15).collect(Collectors.joining("\n", "\n", "")))
                .isGreaterThanOrEqualTo(LEAST);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void countsByEveryCountryAndContinent(Language language) {
        String howMany = Grammar.of(language)
                .cues()
                .getOrDefault(Cue.HOW_MANY, List.of())
                .getFirst();
        List<String> wrong = new ArrayList<>();
        for (String id : List.of("sister-cities", "exchange-cities", "consulates", "wallets")) {
            Collection collection = KNOWLEDGE.collection(id);
            String things = collection.words(language).words().getFirst();
            areas(collection).forEach((area, countries) -> {
                String question = Formats.of(language).country(area) + " " + howMany + " " + things;
                long expected = collection.records().stream()
                        .filter(record -> countries(record, collection).anyMatch(countries::contains))
                        .count();
                Optional<Integer> counted = query(question, language)
                        .filter(RecordQuery.Count.class::isInstance)
                        .map(RecordQuery.Count.class::cast)
                        .filter(count -> count.collection().equals(id))
                        .map(count ->
                                Filters.matching(collection, count.filters()).size());
                if (counted.filter(count -> count == expected).isEmpty()) {
                    wrong.add(question + " → " + counted + " instead of " + expected);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Set<String>> areas(Collection collection) {
        Stream<Map.Entry<String, Set<String>>> countries = collection.records().stream()
                .flatMap(record -> countries(record, collection))
                .distinct()
                .map(country -> Map.entry(country, Set.of(country)));
        Stream<Map.Entry<String, Set<String>>> continents = CONTINENTS.stream()
                .map(continent -> Map.entry(
                        continent,
                        Region.getInstance(continent).getContainedRegions(Region.RegionType.TERRITORY).stream()
                                .map(Region::toString)
                                .collect(Collectors.toSet())));
        return Stream.concat(countries, continents).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<String> countries(KnowledgeRecord record, Collection collection) {
        return Filters.values(record, collection, FieldType.COUNTRY).map(value -> ((Value.Country) value).code());
    }

    private static Optional<RecordQuery> query(String question, Language language) {
        return INTERPRETER
                .understand(TextNormalizer.normalise(question), language, List.of(), LocalDate.of(2026, 11, 24))
                .query();
    }
}
