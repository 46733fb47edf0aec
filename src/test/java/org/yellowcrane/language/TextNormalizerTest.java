package org.yellowcrane.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextNormalizerTest {

    @ParameterizedTest
    @CsvSource({"總領事館, 总领事馆", "后天, 后天", "Ōita, oita", "Straße, strasse", "ещё, еще"})
    void foldsToTheFormThatIsCompared(String text, String folded) {
        assertThat(TextNormalizer.fold(text)).isEqualTo(folded);
    }
}
