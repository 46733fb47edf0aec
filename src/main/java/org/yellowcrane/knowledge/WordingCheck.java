package org.yellowcrane.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yellowcrane.knowledge.WordingRule.Scope;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;

/** Checks that texts and names use the office's wording, as {@code wording.yaml} states it. */
public final class WordingCheck {

    private final List<WordingRule> rules;
    private final Languages languages;
    private final Problems problems;

    WordingCheck(List<WordingRule> rules, Languages languages, Problems problems) {
        this.rules = List.copyOf(rules);
        this.languages = languages;
        this.problems = problems;
    }

    /**
     * Checks the bot's own words, which come with the program, against the wording of a knowledge folder.
     *
     * @throws IllegalStateException if the program lacks the words of a language
     */
    public static List<Problem> ofReplies(Path knowledge, Languages languages) {
        Problems ignored = new Problems();
        KnowledgeFolder folder = KnowledgeFolder.read(knowledge, ignored);
        List<WordingRule> rules =
                new WordingReader(languages, ignored).read(folder.files().get(WordingReader.FILE));
        Problems problems = new Problems();
        WordingCheck check = new WordingCheck(rules, languages, problems);
        languages.spoken().forEach(language -> check.texts(replies(language)));
        return problems.sorted();
    }

    private static EditorFile replies(Language language) {
        String name = "prompts/replies/" + language + ".yaml";
        try (InputStream in = WordingCheck.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No " + name);
            }
            return new EditorFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Checks the texts of a file. */
    void texts(EditorFile file) {
        new LanguageTexts(languages)
                .visit(file, (language, line, text) -> report(file.name(), line, text, language, Scope.TEXTS));
    }

    /** Checks the names of all countries and regions as answers show them, be they CLDR's or the editors'. */
    void countries(Regions regions, EditorFile file) {
        for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
            for (Language language : languages.spoken()) {
                String name = regions.countryName(code, language);
                report(file.name(), line(file, code), name, language, Scope.COUNTRIES);
            }
        }
    }

    /** The line of an office's own name; 0 where CLDR gives it. */
    private static int line(EditorFile file, String code) {
        Matcher key = Pattern.compile("\\b" + code + ":").matcher(file.text());
        return key.find() ? (int) file.text().substring(0, key.end()).lines().count() : 0;
    }

    private void report(String file, int line, String text, Language language, Scope scope) {
        for (WordingRule rule : rules) {
            if (rule.scopes().contains(scope)) {
                for (Language words : wordsWithin(language)) {
                    for (String form : rule.violations(text, words)) {
                        problems.error(
                                file,
                                line,
                                "in '%s' the office does not write '%s' but '%s' (rule %s)%s"
                                        .formatted(
                                                language,
                                                form,
                                                rule.write().get(words),
                                                rule.id(),
                                                scope == Scope.COUNTRIES ? "; name it under 'countries'" : ""));
                    }
                }
            }
        }
    }

    /** Texts in other scripts quote official Chinese terms; Japanese shares their characters but not their words. */
    private static Set<Language> wordsWithin(Language language) {
        boolean ownCharacters =
                language.equals(Language.CHINESE) || language.tag().equals("ja");
        return ownCharacters ? Set.of(language) : Set.of(language, Language.CHINESE);
    }
}
