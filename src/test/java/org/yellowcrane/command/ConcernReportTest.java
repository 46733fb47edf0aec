package org.yellowcrane.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import org.yellowcrane.YellowCrane;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Block;
import org.yellowcrane.answer.Outcome;
import org.yellowcrane.answer.PassageSearch;
import org.yellowcrane.answer.Sentence;
import org.yellowcrane.conversation.Concern;
import org.yellowcrane.conversation.Feedback;
import org.yellowcrane.language.Language;
import org.yellowcrane.retrieval.Ranking;

class ConcernReportTest {

    private static final Language GERMAN = new Language("de");
    private static final PassageSearch NOTHING = (text, language, size) -> new Ranking(List.of(), 0);

    @Test
    void putsSimilarQuestionsOfOneLanguageTogetherTheMostAskedFirst() {
        List<ConcernEntry> entries = ConcernClusters.of(
                List.of(
                        unanswered(Language.ENGLISH, "Is there a swimming pool near the lake?"),
                        unanswered(GERMAN, "Gibt es ein Schwimmbad am See?"),
                        unanswered(Language.ENGLISH, "is there a swimming pool near the East lake"),
                        unanswered(Language.CHINESE, "东湖附近有游泳池吗"),
                        unanswered(Language.CHINESE, "东湖附近有没有游泳池？"),
                        unanswered(Language.CHINESE, "东湖附近有游泳池吗？"),
                        unanswered(Language.ENGLISH, "Who repairs bicycles?")),
                NOTHING);
        assertThat(entries)
                .extracting(entry -> entry.count() + " " + entry.language())
                .containsExactly("3 zh", "2 en", "1 de", "1 en");
    }

    @Test
    void countsTheReasonsAndQuotesTheRemarks() {
        ConcernEntry entry = ConcernClusters.of(
                        List.of(
                                disliked("How many?", new Feedback(false, Feedback.Reason.WRONG, "It is 31.")),
                                disliked("How many?", new Feedback(false, Feedback.Reason.WRONG, null)),
                                disliked("How many??", new Feedback(false, null, null))),
                        NOTHING)
                .getFirst();
        assertThat(entry.missing()).isEqualTo("no reason ×1, wrong ×2");
        assertThat(entry.remarks()).containsExactly("It is 31.");
    }

    @Test
    void draftsAGoldQuestionThatIsYaml() {
        ConcernEntry entry = ConcernClusters.of(
                        List.of(unanswered(Language.ENGLISH, "Is \"it\": open? # - [no]\n\\")), NOTHING)
                .getFirst();
        List<Map<String, Object>> gold = new Yaml().load(entry.gold(4));
        assertThat(gold.getFirst())
                .containsEntry("id", "en-report-4")
                .containsEntry("question", "Is \"it\": open? # - [no]\n\\")
                .containsEntry("part", "dev");
    }

    @Test
    void writesNoFormulasAndNoMarkup() {
        ConcernReport report = new ConcernReport(ConcernClusters.of(
                List.of(unanswered(Language.ENGLISH, "=HYPERLINK(\"http://x\")<script>alert(1)</script>")), NOTHING));
        assertThat(report.csv()).contains("\"'=HYPERLINK(\"\"http://x\"\")");
        assertThat(report.html()).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void readsTheDatabaseOfTheService(@TempDir Path folder) throws Exception {
        Path csv = folder.resolve("report.csv");
        Path html = folder.resolve("report.html");
        System.setProperty("yellowcrane.conversation.database.folder", folder.toString());
        try {
            int status = Commands.commandLine(
                            new Commands.Application(YellowCrane.class),
                            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                    .execute("report", "--csv", csv.toString(), "--html", html.toString());
            assertThat(status).isZero();
        } finally {
            System.clearProperty("yellowcrane.conversation.database.folder");
        }
        assertThat(Files.readString(csv))
                .isEqualTo("\"count\",\"kind\",\"language\",\"question\",\"missing\","
                        + "\"remarks\",\"nearest\",\"passage\",\"gold\"\r\n");
        assertThat(Files.readString(html)).contains("Yellow Crane 黄鹤: report").doesNotContain("{{");
    }

    private static Concern unanswered(Language language, String question) {
        return new Concern(Concern.Kind.UNANSWERED, question, answer(language, "I do not know."), null);
    }

    private static Concern disliked(String question, @Nullable Feedback feedback) {
        return new Concern(Concern.Kind.DISLIKED, question, answer(Language.ENGLISH, "Thirty."), feedback);
    }

    private static Answer answer(Language language, String text) {
        return new Answer(
                Outcome.NOT_KNOWN,
                language,
                List.of(new Block.Paragraph(List.of(new Sentence(text, language, List.of())))),
                List.of(),
                List.of(),
                List.of(),
                "fixed",
                null,
                "revision");
    }
}
