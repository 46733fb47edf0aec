package org.yellowcrane.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;

class NearTermsTest {

    private static final String WORDS = "passport museum kitchen dragon";

    private static final Passage HELD = TestPassages.guide("held", "en", "Words", WORDS, "?");

    @Test
    void readsAWordWithOneWrongLetter() {
        assertThat(words("pasport mueseum")).containsExactly("passport", "museum");
    }

    @Test
    void leavesAWordWithTwoWrongLettersAlone() {
        assertThat(words("kotchan")).containsExactly("kotchan");
    }

    @Test
    void readsOnlyTheThreeLongestOfManyUnknownWords() {
        assertThat(words("dragn pasport mueseum kitchhen")).containsExactly("dragn", "passport", "museum", "kitchen");
    }

    private static List<String> words(String question) {
        LanguageAnalysis english = LanguageAnalysis.of(Language.ENGLISH);
        try (LexicalIndex index = new LexicalIndex(english, List.of(HELD))) {
            return index.terms(question).words().stream()
                    .map(QueryTerms.Term::text)
                    .toList();
        }
    }
}
