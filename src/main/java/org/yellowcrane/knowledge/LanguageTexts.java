package org.yellowcrane.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;

/** Finds the texts of the editors' files that are shown to users, with their language. Words that users may type are not among them. */
class LanguageTexts {

    /** What users may call things, and parts of regions that are names of countries. */
    private static final Set<String> NOT_SHOWN =
            Set.of("words", "aliases", "homeAliases", "countryAliases", "countries", "sources");

    private final Map<String, Language> languages = new HashMap<>();

    LanguageTexts(Languages languages) {
        languages.spoken().forEach(language -> this.languages.put(language.tag(), language));
    }

    /** Takes a text. */
    interface Visitor {
        void visit(Language language, int line, String text);
    }

    /** Visits the texts of a file; sources keep the titles of the documents and have none. */
    void visit(EditorFile file, Visitor visitor) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        if (SourcesReader.isSources(file.name()) || file.name().equals(WordingReader.FILE)) {
            return;
        }
        Language language = languages.get(name.substring(0, Math.max(0, name.indexOf('.'))));
        if (name.endsWith(".md") && language != null) {
            int line = 0;
            for (String text : file.text().lines().toList()) {
                line++;
                if (!text.startsWith(GuideTextReader.SEARCH_WORDS)) {
                    visitor.visit(language, line, text);
                }
            }
        } else if (name.endsWith(".yaml")) {
            YamlReader.read(file, new Problems()).ifPresent(node -> visit(node, language, visitor));
        }
    }

    private void visit(Node node, @Nullable Language language, Visitor visitor) {
        switch (node) {
            case Node.Scalar scalar -> {
                if (language != null) {
                    visitor.visit(language, scalar.line(), scalar.text());
                }
            }
            case Node.Items items -> items.nodes().forEach(item -> visit(item, language, visitor));
            case Node.Entries entries ->
                entries.byKey().forEach((key, entry) -> {
                    if (!NOT_SHOWN.contains(key)) {
                        visit(entry.node(), languages.getOrDefault(key, language), visitor);
                    }
                });
        }
    }
}
