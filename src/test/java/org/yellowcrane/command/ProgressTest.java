package org.yellowcrane.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private String after(boolean shown) {
        Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8), shown);
        progress.start("questions");
        for (int i = 0; i < 25; i++) {
            progress.step();
        }
        progress.end();
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void countsOnOneLineOfATerminalAndClearsIt() {
        assertThat(after(true))
                .contains("questions …", "\r\u001b[Kquestions 25")
                .endsWith("\r\u001b[K")
                .doesNotContain("\n");
    }

    @Test
    void saysNothingInAPipe() {
        assertThat(after(false)).isEmpty();
    }
}
