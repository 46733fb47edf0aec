package org.yellowcrane.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;

class GrammarTest {

    static Iterable<Language> languages() {
        return Languages.ALL.spoken();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasWordsForEveryCueAndSmallTalk(Language language) {
        Grammar grammar = Grammar.of(language);
        assertThat(grammar.cues())
                .containsOnlyKeys(Cue.values())
                .allSatisfy((cue, words) -> assertThat(words).as(cue.key()).isNotEmpty());
        assertThat(grammar.smallTalk())
                .containsOnlyKeys(SmallTalk.values())
                .allSatisfy((kind, words) -> assertThat(words).as(kind.key()).isNotEmpty());
        assertThat(grammar.filler()).isNotEmpty();
        assertThat(grammar.outOfScope()).isNotEmpty();
        assertThat(grammar.languageWish()).isNotEmpty();
    }

    @Test
    void refusesALanguageWithoutGrammar() {
        assertThatIllegalArgumentException().isThrownBy(() -> Grammar.of(new Language("xx")));
    }
}
