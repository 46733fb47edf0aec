package org.yellowcrane.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;

class RepliesTest {

    private static final Replies ENGLISH = Replies.of(Language.ENGLISH);

    static Iterable<Language> languages() {
        return Languages.ALL.spoken();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysTheSameThings(Language language) {
        assertThat(Replies.of(language).keys()).isEqualTo(ENGLISH.keys());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyReplyTakesTheSamePlaceholders(Language language) {
        Replies replies = Replies.of(language);
        assertThat(ENGLISH.keys())
                .allSatisfy(key -> assertThat(placeholders(replies.pattern(key)))
                        .as(key)
                        .isEqualTo(placeholders(ENGLISH.pattern(key))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsSaidInChineseIsTheSameForEveryReader(Language language) {
        Replies chinese = Replies.of(Language.CHINESE);
        assertThat(chinese.keys().stream().filter(key -> key.endsWith(".say")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(Replies.of(language).text(key)).isEqualTo(chinese.text(key)));
    }

    @Test
    void fillsPlaceholders() {
        assertThat(ENGLISH.text("nearest", Map.of("title", "Metro fares"))).contains("Metro fares");
    }

    @Test
    void refusesUnknownKeysAndLanguages() {
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.text("no-such-reply"));
        assertThatIllegalArgumentException().isThrownBy(() -> Replies.of(new Language("xx")));
    }

    private static java.util.Set<String> placeholders(MessageFormat format) {
        return format.getArgumentNames();
    }
}
