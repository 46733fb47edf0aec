package org.yellowcrane.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yellowcrane.language.Language;

/**
 * Words that the office does not use, and what it writes instead.
 *
 * @param id unique in the file
 * @param scopes where it holds
 * @param forbidden the words, by language
 * @param write what to write instead, for each language of the forbidden words
 * @param unless longer phrases in which a word is right, by language
 */
record WordingRule(
        String id,
        Set<Scope> scopes,
        Map<Language, List<ForbiddenWord>> forbidden,
        Map<Language, String> write,
        Map<Language, List<String>> unless) {

    /** Where a rule holds. */
    enum Scope {
        /** In what the editors wrote and in the bot's own words. */
        TEXTS,
        /** In names of countries and regions that stand alone, as in lists. */
        COUNTRIES
    }

    /** The words of this rule that a text uses wrongly. */
    List<String> violations(String text, Language language) {
        List<String> contexts = unless.getOrDefault(language, List.of());
        return forbidden.getOrDefault(language, List.of()).stream()
                .filter(word -> word.occursIn(text, contexts))
                .map(ForbiddenWord::form)
                .toList();
    }
}
