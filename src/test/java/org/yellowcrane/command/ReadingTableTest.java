package org.yellowcrane.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.command.GradedAnswers.gold;
import static org.yellowcrane.command.GradedAnswers.graded;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yellowcrane.language.Language;

class ReadingTableTest {

    private static final List<GoldQuestions.Gold> ALL = IntStream.range(100, 160)
            .mapToObj(i -> gold("en-" + i, "test", "Question " + i + "?"))
            .toList();

    @Test
    void choosesTheSameQuestionsForTheSameSeedWhateverTheirOrder() {
        List<GoldQuestions.Gold> chosen = ReadingTable.choose(ALL, Language.ENGLISH, 40, 7);
        assertThat(chosen).hasSize(40).doesNotHaveDuplicates().isSubsetOf(ALL);
        assertThat(ReadingTable.choose(ALL.reversed(), Language.ENGLISH, 40, 7)).isEqualTo(chosen);
        assertThat(ReadingTable.choose(ALL, Language.ENGLISH, 40, 8)).isNotEqualTo(chosen);
    }

    @Test
    void choosesQuestionsOfTheLanguageOnly() {
        assertThat(ReadingTable.choose(ALL, Language.CHINESE, 40, 7)).isEmpty();
    }

    @Test
    void showsWhatAReaderSeesAndLeavesTheGradeToTheSecondReader() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Graded asked = graded(gold("en-1", "dev", "Since when | why?"), "Since 1982,\n*perhaps*");
        ReadingTable.print(new PrintStream(printed, true, StandardCharsets.UTF_8), List.of(asked), Language.ENGLISH, 7);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("# Second reading: en, 1 answers, seed 7", "abc123")
                .contains("| id | question | answer | grade | remark |")
                .endsWith(
                        "| en-1 | Since when \\| why? | Since 1982,<br>\\*perhaps\\* \\[1\\]<br>! May have changed. | | |\n")
                .doesNotContain("eighty-two");
    }
}
