package org.yellowcrane.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.CollectionRole;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Regions;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Texts;
import org.yellowcrane.question.Demonyms;

/** Finds the places, organisations and things that the knowledge names, by any of their names in any language. Safe for concurrent use. */
final class NameIndex {

    /** The home city, its province and country: every text may speak of them. */
    static final String HOME = "home";

    private static final String HOME_COUNTRY = "CN";
    private static final int SHORTEST = 2;

    /** A shorter description is a word like any other. */
    private static final int SHORTEST_DESCRIPTION = 6;

    private final Map<Language, Phrases<String>> byLanguage = new HashMap<>();
    private final Set<String> described = new HashSet<>();

    /**
     * A name that was found, and what it can stand for.
     *
     * @param proper whether it is a name rather than a description that the knowledge has for a name, such as "240-hour visa-free transit"
     */
    record Mention(int from, int to, Set<String> things, boolean proper) {

        boolean isHome() {
            return things.contains(HOME);
        }

        /** Whether both can be things of one kind: countries, or records of one collection. */
        boolean isPeerOf(Mention other) {
            return things.stream()
                    .anyMatch(thing ->
                            other.things.stream().anyMatch(one -> kind(one).equals(kind(thing))));
        }
    }

    /** The kind of a thing: a country, a city, or of which collection a record is. */
    static String kind(String thing) {
        int slash = thing.indexOf('/');
        return thing.substring(0, slash >= 0 ? slash : Math.max(0, thing.indexOf(':')));
    }

    NameIndex(KnowledgeBase knowledge) {
        for (Language language : knowledge.languages()) {
            Phrases<String> names = Phrases.names();
            byLanguage.put(language, names);
            addRecords(names, knowledge, language);
            addRegions(names, knowledge.regions(), language);
        }
    }

    /** The id of a record as a thing. */
    static String thing(KnowledgeRecord record) {
        return "record:" + record.id();
    }

    /** The id of a country as a thing. */
    static String country(String code) {
        return code.equals(HOME_COUNTRY) ? HOME : "country:" + code;
    }

    /** The longest names, none overlapping another. */
    List<Mention> longestIn(ClaimText text) {
        return mentions(text, names(text.language()).longestIn(text));
    }

    /** All names, also within others. */
    List<Mention> allIn(ClaimText text) {
        return mentions(text, names(text.language()).allIn(text));
    }

    private Phrases<String> names(Language language) {
        Phrases<String> names = byLanguage.get(language);
        if (names == null) {
            throw new IllegalArgumentException("The knowledge does not speak " + language);
        }
        return names;
    }

    private List<Mention> mentions(ClaimText text, List<Phrases.Hit<String>> hits) {
        List<Mention> mentions = new ArrayList<>();
        for (Phrases.Hit<String> hit : hits) {
            if (!hasLetters(text, hit)) {
                continue;
            }
            boolean isDescribed = described.containsAll(hit.values());
            boolean letters = text.kind(hit.from()) == ClaimText.Kind.LETTER;
            if (isDescribed ? hit.to() - hit.from() >= SHORTEST_DESCRIPTION : !letters || text.isCapital(hit.from())) {
                mentions.add(new Mention(hit.from(), hit.to(), hit.values(), !isDescribed));
            }
        }
        return mentions;
    }

    /** A number is no name, though people call a line by it. */
    private static boolean hasLetters(ClaimText text, Phrases.Hit<String> hit) {
        return text.part(hit.from(), hit.to()).chars().anyMatch(Character::isLetter);
    }

    private void addRecords(Phrases<String> names, KnowledgeBase knowledge, Language language) {
        for (Collection collection : knowledge.collections().values()) {
            for (KnowledgeRecord record : collection.records()) {
                if (collection.role() == CollectionRole.FIGURES) {
                    continue;
                }
                add(names, record.names(), record.aliases(), language, thing(record));
                if (!isNamed(record)) {
                    described.add(thing(record));
                }
            }
        }
    }

    /** Whether the record has a name of its own rather than a description, whose first word begins with a small letter. */
    private static boolean isNamed(KnowledgeRecord record) {
        for (String word : record.names().forReader(Language.ENGLISH).text().split(" ", -1)) {
            if (!word.isEmpty() && Character.isLetter(word.codePointAt(0))) {
                return Character.isUpperCase(word.codePointAt(0));
            }
        }
        return false;
    }

    private static void addRegions(Phrases<String> names, Regions regions, Language language) {
        add(names, regions.home(), regions.homeAliases(), language, HOME);
        Map<String, List<String>> demonyms = Demonyms.of(language);
        for (String code : Locale.getISOCountries()) {
            String thing = country(code);
            addOne(names, regions.countryName(code, language), language, thing);
            regions.countryAliases()
                    .getOrDefault(code, Map.of())
                    .getOrDefault(language, List.of())
                    .forEach(alias -> addOne(names, alias, language, thing));
            demonyms.getOrDefault(code, List.of()).forEach(word -> addDemonym(names, word, language, thing));
        }
        for (Regions.Group group : regions.groups()) {
            add(names, group.names(), group.aliases(), language, "group:" + group.id());
        }
        for (Regions.City city : regions.cities()) {
            String thing = "city:" + city.names().forReader(Language.ENGLISH).text();
            add(names, city.names(), city.aliases(), language, thing);
        }
    }

    private static void addDemonym(Phrases<String> names, String word, Language language, String thing) {
        addOne(names, word, language, thing);
        if (language.equals(Language.ENGLISH)) {
            addOne(names, word + "s", language, thing);
        }
    }

    private static void add(
            Phrases<String> names, Texts texts, Map<Language, List<String>> aliases, Language language, String thing) {
        addOne(names, texts.forReader(language).text(), language, thing);
        aliases.getOrDefault(language, List.of()).forEach(alias -> addOne(names, alias, language, thing));
        texts.in(Language.ENGLISH).ifPresent(english -> addOne(names, english, language, thing));
    }

    private static void addOne(Phrases<String> names, String name, Language language, String thing) {
        if (name.length() >= SHORTEST) {
            names.add(name, language, thing);
        }
    }
}
