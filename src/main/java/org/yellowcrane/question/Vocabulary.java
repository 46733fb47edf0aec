package org.yellowcrane.question;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.TimeZone;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.Regions;
import org.yellowcrane.language.Formats;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Texts;

/** Fills the lexicons of one language from its grammar, the knowledge, and the names in CLDR. */
final class Vocabulary {

    /** Continents and their parts, by UN M49 code: world and continents first, so that a name means the widest area. */
    private static final List<String> AREAS = List.of(
            "150", "142", "002", "019", "009", "021", "005", "419", "013", "029", "030", "034", "035", "143", "145",
            "151", "154", "155", "039", "011", "014", "015", "017", "018", "003");

    /** Choices that only qualify a number: "days" is no condition on a record. */
    private static final Set<String> MEASURES = Set.of("stayUnit", "qualifier");

    private final KnowledgeBase knowledge;
    private final Grammar grammar;
    private final Language language;
    private final Set<Language> mixed;

    Vocabulary(KnowledgeBase knowledge, Grammar grammar) {
        this.knowledge = knowledge;
        this.grammar = grammar;
        this.language = grammar.language();
        this.mixed = new LinkedHashSet<>(List.of(language, Language.ENGLISH, Language.CHINESE));
    }

    /** Only this language's own words, without names: what tells the language of a question. */
    Lexicon ownWords(Atoms atoms) {
        Lexicon lexicon = new Lexicon(language, atoms);
        addGrammar(lexicon);
        knowledge.collections().values().forEach(collection -> addWords(lexicon, collection, language));
        return lexicon;
    }

    /** Everything that can occur in a question of this language. */
    Lexicon everything(Atoms atoms) {
        Lexicon lexicon = new Lexicon(language, atoms);
        addGrammar(lexicon);
        for (Collection collection : knowledge.collections().values()) {
            mixed.forEach(other -> addWords(lexicon, collection, other));
            addFieldWords(lexicon, collection);
            collection.records().forEach(record -> addRecord(lexicon, record));
        }
        addPlaces(lexicon);
        knowledge.passages().stream()
                .filter(passage -> passage.language().equals(language))
                // Spelling stands in for the cases of Russian names: Пекина is Пекин.
                .filter(passage -> !language.tag().equals("ru"))
                .forEach(passage -> addFamiliar(lexicon, passage));
        return lexicon;
    }

    private static void addFamiliar(Lexicon lexicon, Passage passage) {
        lexicon.addFamiliar(passage.text());
        passage.questions().forEach(lexicon::addFamiliar);
        passage.searchWords().forEach(lexicon::addFamiliar);
    }

    private void addGrammar(Lexicon lexicon) {
        grammar.cues().forEach((cue, words) -> lexicon.addAll(words, new Meaning.Signal(cue)));
        lexicon.addAll(grammar.filler(), new Meaning.Filler());
        grammar.smallTalk().forEach((kind, words) -> lexicon.addAll(words, new Meaning.OfSmallTalk(kind)));
        lexicon.addAll(grammar.followUp(), new Meaning.FollowUp());
        lexicon.addAll(grammar.outOfScope(), new Meaning.Foreign());
        lexicon.addAll(grammar.languageWish(), new Meaning.Filler());
        for (int i = 0; i < grammar.ordinals().size(); i++) {
            lexicon.addAll(grammar.ordinals().get(i), new Meaning.OfRank(i + 2));
        }
        grammar.decadeNames().forEach((first, names) -> lexicon.addAll(names, new Meaning.OfDecade(first)));
        grammar.relativeYears().forEach((years, names) -> lexicon.addAll(names, new Meaning.OfRelativeYear(years)));
        for (int month = 1; month <= 12; month++) {
            lexicon.addAll(Formats.of(language).monthNames(month), new Meaning.OfMonth(month));
        }
        for (int decade = 1900; decade <= 2020; decade += 10) {
            String four = String.valueOf(decade);
            Meaning meaning = new Meaning.OfDecade(decade);
            grammar.decades().stream()
                    .filter(form -> form.contains("1980") || !four.startsWith("20"))
                    .map(form ->
                            form.contains("1980") ? form.replace("1980", four) : form.replace("80", four.substring(2)))
                    .forEach(form -> lexicon.add(form, meaning));
        }
    }

    private static void addWords(Lexicon lexicon, Collection collection, Language language) {
        lexicon.addAll(collection.words(language).words(), new Meaning.OfCollection(collection.id()));
        collection
                .words(language)
                .kinds()
                .forEach((field, kinds) -> kinds.forEach((key, nouns) ->
                        lexicon.addAll(nouns, new Meaning.OfKind(new Meaning.OfChoice(collection.id(), field, key)))));
    }

    private void addFieldWords(Lexicon lexicon, Collection collection) {
        collection
                .words(language)
                .fieldWords()
                .forEach((field, words) -> lexicon.addAll(words, new Meaning.OfField(collection.id(), field)));
        collection.words(language).choices().entrySet().stream()
                .filter(choice -> !MEASURES.contains(choice.getKey()))
                .forEach(choice -> choice.getValue()
                        .forEach((key, label) ->
                                lexicon.add(label, new Meaning.OfChoice(collection.id(), choice.getKey(), key))));
        collection
                .words(language)
                .adjectives()
                .forEach((field, choices) -> choices.forEach((key, adjectives) ->
                        lexicon.addAll(adjectives, new Meaning.OfChoice(collection.id(), field, key))));
    }

    /** Names in all languages, for people mix them. */
    private static void addRecord(Lexicon lexicon, KnowledgeRecord record) {
        Meaning meaning = new Meaning.OfRecord(record.id());
        lexicon.addNames(record.names().byLanguage().values(), meaning);
        record.aliases().values().forEach(aliases -> lexicon.addNames(aliases, meaning));
    }

    private void addPlaces(Lexicon lexicon) {
        Regions regions = knowledge.regions();
        lexicon.addNames(regions.home().byLanguage().values(), new Meaning.OfHome());
        regions.homeAliases().values().forEach(aliases -> lexicon.addNames(aliases, new Meaning.OfHome()));
        Region.getAvailable(Region.RegionType.TERRITORY).stream()
                .map(Region::toString)
                .filter(code -> code.matches("[A-Z]{2}"))
                .forEach(code -> addCountry(lexicon, code));
        AREAS.forEach(code -> addArea(lexicon, code));
        regions.groups().forEach(group -> {
            Meaning meaning = new Meaning.OfArea(group.id(), group.members());
            lexicon.addAll(namesIn(group.names()).toList(), meaning);
            mixed.forEach(other -> lexicon.addAll(group.aliases().getOrDefault(other, List.of()), meaning));
        });
        addCities(lexicon, regions);
    }

    private void addCountry(Lexicon lexicon, String code) {
        Meaning meaning = new Meaning.OfArea(code, Set.of(code));
        for (Language other : mixed) {
            lexicon.add(Formats.of(other).country(code), meaning);
            lexicon.add(knowledge.regions().countryName(code, other), meaning);
            Map<Language, List<String>> aliases =
                    knowledge.regions().countryAliases().getOrDefault(code, Map.of());
            lexicon.addAll(aliases.getOrDefault(other, List.of()), meaning);
        }
        lexicon.addAll(grammar.demonyms().getOrDefault(code, List.of()), meaning);
    }

    private void addArea(Lexicon lexicon, String code) {
        Set<String> countries = Region.getInstance(code).getContainedRegions(Region.RegionType.TERRITORY).stream()
                .map(Region::toString)
                .collect(Collectors.toUnmodifiableSet());
        Meaning meaning = new Meaning.OfArea(code, countries);
        mixed.forEach(other -> lexicon.add(Formats.of(other).country(code), meaning));
        lexicon.addAll(grammar.demonyms().getOrDefault(code, List.of()), meaning);
    }

    /** The editors' list, and the cities that name time zones in CLDR. */
    private void addCities(Lexicon lexicon, Regions regions) {
        regions.cities().forEach(city -> {
            Meaning meaning = new Meaning.OfElsewhere(city.names(), city.country());
            lexicon.addNames(city.names().byLanguage().values(), meaning);
            city.aliases().values().forEach(aliases -> lexicon.addNames(aliases, meaning));
        });
        for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            Map<Language, String> names = new HashMap<>();
            for (Language other : mixed) {
                String name = TimeZoneNames.getInstance(other.locale()).getExemplarLocationName(zone);
                if (name != null) {
                    names.put(other, name);
                }
            }
            if (!names.isEmpty()) {
                Meaning meaning = new Meaning.OfElsewhere(new Texts(names), TimeZone.getRegion(zone));
                lexicon.addNames(names.values(), meaning);
            }
        }
    }

    private Stream<String> namesIn(Texts names) {
        return mixed.stream().flatMap(other -> names.in(other).stream());
    }
}
