package org.yellowcrane.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.command.GradedAnswers.gold;
import static org.yellowcrane.command.GradedAnswers.graded;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {

    private static final List<Graded> GRADED = List.of(
            graded(gold("en-1", "dev", "Since when <b>Duisburg</b>?"), "Since 1979 & <i>ever</i>."),
            graded(gold("en-2", "dev", "Right one?"), "Since 1982."),
            graded(gold("en-3", "test", "Secret one?"), "No idea."));

    private final String page = new EvaluationReport(GRADED, "dev").html();

    @Test
    void countsEachPartApart() {
        assertThat(page).contains("Part: dev", "Part: test");
        assertThat(page)
                .contains("<th scope=\"row\">en fact</th><td>1</td><td>1</td><td>50.0 %</td>")
                .contains("<th scope=\"row\">answered</th><td>1</td><td>1</td><td>50.0 %</td>")
                .contains("<th scope=\"row\">en</th><td>0</td><td>1</td><td>0.0 %</td>");
    }

    @Test
    void tellsWhatWasExpectedAndWhyTheAnswerIsWrong() {
        assertThat(page)
                .contains("outcome answered", "says 1982 or eighty-two", "does not say 1979")
                .contains("<li>lacks 1982|eighty-two</li><li>says 1979</li>")
                .contains("May have changed.", "read as en");
    }

    @Test
    void keepsTheEvidenceKeptApartFromTheRejected() {
        String kept = page.substring(page.indexOf("Evidence kept"), page.indexOf("Evidence rejected"));
        String rejected = page.substring(page.indexOf("Evidence rejected"));
        assertThat(kept).contains("kept/one: The kept quote.").doesNotContain("rejected/two");
        assertThat(rejected).contains("rejected/two: Text of rejected/two.").doesNotContain("kept/one");
    }

    @Test
    void listsOnlyFailuresOfThePartAskedFor() {
        assertThat(page).contains("id=\"en-1\"").doesNotContain("Right one?", "Secret one?");
        assertThat(new EvaluationReport(GRADED, "test").html())
                .contains("Secret one?")
                .doesNotContain("Duisburg");
    }

    @Test
    void takesNoTextForMarkup() {
        assertThat(page)
                .contains("Since when &lt;b&gt;Duisburg&lt;/b&gt;?", "Since 1979 &amp; &lt;i&gt;ever&lt;/i&gt;.")
                .doesNotContain("<b>", "<i>", "{{");
    }

    @Test
    void needsNothingBesideIt() {
        assertThat(page).doesNotContain("src=", "href=", "url(", "@import", "<script");
    }
}
