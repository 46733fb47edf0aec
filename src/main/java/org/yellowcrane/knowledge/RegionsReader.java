package org.yellowcrane.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Texts;

/** Reads {@code regions.yaml}. */
class RegionsReader {

    static final String FILE = "regions.yaml";

    private static final Set<String> KEYS =
            Set.of("home", "homeAliases", "countries", "countryAliases", "groups", "cities");
    private static final Set<String> GROUP_KEYS = Set.of("id", "names", "aliases", "members");
    private static final Set<String> CITY_KEYS = Set.of("country", "names", "aliases");

    private final Reading reading;

    RegionsReader(Reading reading) {
        this.reading = reading;
    }

    /** The places; null if even the home city cannot be read. */
    @Nullable
    Regions read(@Nullable EditorFile file) {
        if (file == null) {
            reading.problems().error(FILE, 0, "the file is missing");
            return null;
        }
        Form form = Form.of(file, reading.problems());
        if (form == null) {
            return null;
        }
        form.allow(KEYS);
        Texts home = names(form, "home");
        Regions regions = home == null
                ? null
                : new Regions(
                        home,
                        aliases(form, "homeAliases"),
                        countryNames(form),
                        countryAliases(form),
                        groups(form),
                        cities(form));
        return regions;
    }

    private Map<String, Texts> countryNames(Form form) {
        Map<String, Texts> names = new LinkedHashMap<>();
        Form countries = form.form("countries");
        if (countries != null) {
            for (String code : countries.keys()) {
                checkCountry(countries, countries.line(code), code);
                Form byLanguage = countries.form(code);
                Texts texts = byLanguage == null ? null : Scalars.texts(byLanguage.texts(reading.languages()));
                if (texts != null) {
                    names.put(code, texts);
                }
            }
        }
        return names;
    }

    private Map<String, Map<Language, List<String>>> countryAliases(Form form) {
        Map<String, Map<Language, List<String>>> aliases = new LinkedHashMap<>();
        Form countries = form.form("countryAliases");
        if (countries != null) {
            for (String code : countries.keys()) {
                checkCountry(countries, countries.line(code), code);
                aliases.put(code, aliases(countries, code));
            }
        }
        return aliases;
    }

    private List<Regions.Group> groups(Form form) {
        List<Regions.Group> groups = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Form entry : form.forms("groups")) {
            entry.allow(GROUP_KEYS);
            Node.Scalar id = Scalars.id(entry);
            Texts names = names(entry, "names");
            if (id != null && !ids.add(id.text())) {
                entry.error(id.line(), "the id '" + id.text() + "' is taken by another group");
            }
            Set<String> members = new LinkedHashSet<>();
            for (Node.Scalar member : entry.scalars("members")) {
                checkCountry(entry, member.line(), member.text());
                if (!members.add(member.text())) {
                    entry.error(member.line(), "the member '" + member.text() + "' stands here twice");
                }
            }
            if (members.isEmpty()) {
                entry.error(entry.line("members"), "'members' names no country");
            }
            if (id != null && names != null) {
                groups.add(new Regions.Group(id.text(), names, aliases(entry, "aliases"), members));
            }
        }
        return groups;
    }

    private List<Regions.City> cities(Form form) {
        List<Regions.City> cities = new ArrayList<>();
        for (Form entry : form.forms("cities")) {
            entry.allow(CITY_KEYS);
            Node.Scalar code = entry.required("country");
            Texts names = names(entry, "names");
            if (code != null) {
                checkCountry(entry, code.line(), code.text());
            }
            if (code != null && names != null) {
                cities.add(new Regions.City(code.text(), names, aliases(entry, "aliases")));
            }
        }
        return cities;
    }

    private @Nullable Texts names(Form form, String key) {
        return Scalars.texts(form.translated(key, reading.languages()));
    }

    private Map<Language, List<String>> aliases(Form form, String key) {
        Form byLanguage = form.form(key);
        return byLanguage == null ? Map.of() : byLanguage.lists(reading.languages());
    }

    private static void checkCountry(Form form, int line, String code) {
        if (!Scalars.isCountry(code)) {
            form.error(line, "not a country's ISO code of two capital letters: '" + code + "'");
        }
    }
}
