package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yellowcrane.language.Languages;

class ExamCheckTest {

    @TempDir
    private Path root;

    private SampleFolder folder;

    @BeforeEach
    void writeKnowledge() {
        folder = SampleFolder.in(root);
    }

    private List<Problem> problems() {
        return ExamCheck.run(root, Languages.ALL);
    }

    private void ask(String guideQuestion) {
        folder.write("guides/tips/en.md", "# Tips\n\n## One {#one}\n? " + guideQuestion + "\n\nA text.\n");
    }

    private void examine(String language, String question) {
        folder.write("gold/" + language + ".yaml", "- id: a\n  question: \"" + question + "\"\n");
    }

    @Test
    void findsNothingWithoutExam() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void reportsTheCopyOfAGoldQuestionWithFileAndLine() {
        ask("Where can I change money on a Sunday?");
        examine("en", "where can i change money on a sunday");
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(problem.file()).isEqualTo("guides/tips/en.md");
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.reason()).contains("gold/en.yaml:2");
        });
    }

    @Test
    void reportsANearDuplicate() {
        ask("So where can I change money on a Sunday here?");
        examine("en", "where can I change money on a Sunday");
        assertThat(problems()).hasSize(1);
    }

    @Test
    void allowsTheSameMatterInOtherWords() {
        ask("Which bank is open for foreign cash at the weekend?");
        examine("en", "where can I change money on a Sunday");
        assertThat(problems()).isEmpty();
    }

    @Test
    void readsTraditionalCharactersAsSimplifiedOnes() {
        String chinese = "武汉有多少个国际友好城市";
        examine("zh", "武漢有多少個國際友好城市？");
        folder.replace(SampleFolder.CHINESE, "questions: [", "questions: [" + chinese + ", ");
        assertThat(problems()).extracting(Problem::file).containsExactly(SampleFolder.CHINESE);
    }
}
