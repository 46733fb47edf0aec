package org.yellowcrane.knowledge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.knowledge.WordingRule.Scope;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;

/** Reads {@code wording.yaml}: the words that the office does not use. */
class WordingReader {

    static final String FILE = "wording.yaml";

    private static final Set<String> KEYS = Set.of("id", "in", "forbidden", "write", "unless");

    private final Languages languages;
    private final Problems problems;

    WordingReader(Languages languages, Problems problems) {
        this.languages = languages;
        this.problems = problems;
    }

    /** The rules; none if there is no such file. */
    List<WordingRule> read(@Nullable EditorFile file) {
        List<WordingRule> rules = new ArrayList<>();
        if (file == null) {
            return rules;
        }
        Set<String> ids = new HashSet<>();
        YamlReader.read(file, problems).ifPresent(node -> {
            for (Form form : Form.list(file.name(), node, problems)) {
                form.allow(KEYS);
                Node.Scalar id = Scalars.id(form);
                if (id != null && !ids.add(id.text())) {
                    form.error(id.line(), "the id '" + id.text() + "' is taken by another rule");
                }
                if (id != null) {
                    rules.add(rule(id.text(), form));
                }
            }
        });
        return rules;
    }

    private WordingRule rule(String id, Form form) {
        Map<Language, List<ForbiddenWord>> forbidden = new LinkedHashMap<>();
        lists(form, "forbidden")
                .forEach((language, words) -> forbidden.put(
                        language, words.stream().map(ForbiddenWord::of).toList()));
        if (forbidden.isEmpty()) {
            form.error(form.line("forbidden"), "'forbidden' names no word in any language");
        }
        Map<Language, String> write = write(form);
        for (Language language : forbidden.keySet()) {
            if (!write.containsKey(language)) {
                form.error(form.line("write"), "'write' does not say what to write instead in '" + language + "'");
            }
        }
        return new WordingRule(id, scopes(form), forbidden, write, lists(form, "unless"));
    }

    private Map<Language, String> write(Form form) {
        Map<Language, String> write = new LinkedHashMap<>();
        Form byLanguage = form.form("write");
        if (byLanguage != null) {
            byLanguage.texts(languages).forEach((language, text) -> write.put(language, text.text()));
        }
        return write;
    }

    private Map<Language, List<String>> lists(Form form, String key) {
        Form byLanguage = form.form(key);
        return byLanguage == null ? Map.of() : byLanguage.lists(languages);
    }

    private static Set<Scope> scopes(Form form) {
        Node.Scalar in = form.scalar("in");
        if (in == null) {
            return EnumSet.allOf(Scope.class);
        }
        try {
            return EnumSet.of(Scope.valueOf(in.text().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            form.error(in.line(), "'in' is texts or countries, or left out for both, not '" + in.text() + "'");
            return EnumSet.allOf(Scope.class);
        }
    }
}
