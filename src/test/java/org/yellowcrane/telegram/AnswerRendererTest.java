package org.yellowcrane.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.telegram.SampleAnswers.citation;
import static org.yellowcrane.telegram.SampleAnswers.cited;
import static org.yellowcrane.telegram.SampleAnswers.english;
import static org.yellowcrane.telegram.SampleAnswers.made;
import static org.yellowcrane.telegram.SampleAnswers.noticed;
import static org.yellowcrane.telegram.SampleAnswers.saying;
import static org.yellowcrane.telegram.SampleAnswers.suggesting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Block;
import org.yellowcrane.answer.Citation;
import org.yellowcrane.answer.Notice;
import org.yellowcrane.answer.Replies;
import org.yellowcrane.answer.Sentence;
import org.yellowcrane.language.Language;

class AnswerRendererTest {

    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @Test
    void putsMarksBehindSentencesAndSourcesBelow() {
        Answer answer = cited(
                List.of(new Block.Paragraph(
                        List.of(english("Wuhan has 30 sister cities.", 1), english("The first was Oita.", 1, 2)))),
                citation(1, "友好城市", "https://www.wuhan.gov.cn/a?b=1&c=2"),
                citation(2, "A printed list", null));

        assertThat(html(answer)).isEqualTo("""
                        Wuhan has 30 sister cities. [1] The first was Oita. [1][2]

                        <b>Sources</b>
                        [1] <a href="https://www.wuhan.gov.cn/a?b=1&amp;c=2">友好城市</a> — Wuhan Municipal People's Government, 27 December 2025
                        [2] A printed list — Wuhan Municipal People's Government, 27 December 2025
                        <i>Taken from the knowledge base.</i>
                        <i>as of 27 December 2025</i>""");
    }

    @Test
    void saysWhereTheWordsComeFrom() {
        Answer quoted = cited(List.of(new Block.Paragraph(List.of(english("Yes.", 1)))), citation(1, "A list", null));
        Answer written = noticed(quoted, new Notice(Notice.Kind.AI_GENERATED, "Written by a language model."));

        assertThat(html(quoted)).contains("Taken from the knowledge base.");
        assertThat(html(written))
                .contains("Written by a language model.")
                .doesNotContain("Taken from the knowledge base.");
    }

    @Test
    void numbersStepsAndMarksBulletsAndLabels() {
        Answer answer = made(
                new Block.Steps(List.of(english("Go to the police station."), english("Show your passport."))),
                new Block.Bullets(List.of(english("Passport"), english("Lease"))),
                new Block.Table(
                        List.of(new Block.Row("Since", english("1979")), new Block.Row("Country", english("Japan")))));

        assertThat(html(answer)).isEqualTo("""
                        1. Go to the police station.
                        2. Show your passport.

                        • Passport
                        • Lease

                        <b>Since:</b> 1979
                        <b>Country:</b> Japan""");
    }

    @Test
    void showsWhomToCallAndWhatToSay() {
        assertThat(html(made(new Block.Contact("Ambulance", "120", "120", "请派救护车来。", List.of(1)))))
                .isEqualTo("<b>Ambulance</b>: 120 [1]\n<code>请派救护车来。</code>");
        assertThat(html(made(new Block.Contact("City office", null, null, null, List.of()))))
                .isEqualTo("<b>City office</b>");
    }

    @Test
    void quotesWhatIsInAnotherLanguage() {
        Answer answer = noticed(
                made(new Block.Paragraph(List.of(
                        english("The rule says:"),
                        new Sentence("应当登记。", Language.CHINESE, List.of(1)),
                        new Sentence("二十四小时内。", Language.CHINESE, List.of(1)),
                        english("So register.")))),
                new Notice(Notice.Kind.OTHER_LANGUAGE, "Quoted in another language."),
                new Notice(Notice.Kind.STALE, "May have changed."));

        assertThat(html(answer)).isEqualTo("""
                        The rule says:
                        <blockquote>应当登记。 [1]二十四小时内。 [1]</blockquote>
                        So register.

                        ℹ️ <i>Quoted in another language.</i>
                        ⚠️ <i>May have changed.</i>""");
    }

    @Test
    void endsWithAnInvitationAboveTheButtons() {
        assertThat(html(suggesting(saying("Yes."), "And Japan?"))).isEqualTo("Yes.\n\nYou could also ask:");
    }

    @Test
    void namesTheQuestionWhereTheReaderDidNotWriteIt() {
        List<Part> parts = AnswerRenderer.render(saying("Yes."), Replies.of(Language.ENGLISH), "Is <Oita> one?");

        assertThat(parts.getFirst().html()).isEqualTo("<b>Is &lt;Oita&gt; one?</b>\n\nYes.");
    }

    @Test
    void escapesEverything() {
        String evil = "</b><a href=\"javascript:x\">&amp;</a>";
        Sentence sentence = english(evil);
        Answer answer = noticed(
                cited(
                        List.of(
                                new Block.Paragraph(List.of(sentence)),
                                new Block.Steps(List.of(sentence)),
                                new Block.Bullets(List.of(sentence)),
                                new Block.Table(List.of(new Block.Row(evil, sentence))),
                                new Block.Contact(evil, evil, evil, evil, List.of())),
                        citation(1, evil, "https://example.org/\"><b>".replace("\"><b>", "%22%3E"))),
                new Notice(Notice.Kind.CONFLICT, evil));

        String shown = TelegramHtml.shown(html(answer)).orElseThrow();
        assertThat(shown.split(Pattern.quote(evil), -1)).hasSize(11);
    }

    @Test
    void linksOnlyToPagesOfTheWeb() {
        for (String address :
                List.of("javascript:alert(1)", "tg://resolve?domain=x", "file:///etc/passwd", "/relative")) {
            assertThat(html(cited(List.of(new Block.Paragraph(List.of(english("x", 1)))), citation(1, "T", address))))
                    .doesNotContain("<a");
        }
    }

    @Test
    void removesWhatTurnsTextAroundOrHides() {
        assertThat(html(saying("a\u202Eb\u2066c\u0000d\u200Fe\uFEFFf\uDB40\uDC41g\uD800h\ti")))
                .isEqualTo("abcdefg\uFFFDh i");
        assertThat(html(saying("z" + "\u0301".repeat(500)))).hasSize(7);
        assertThat(html(saying("é が 한 " + FAMILY))).isEqualTo("é が 한 " + FAMILY);
    }

    @ParameterizedTest
    @MethodSource("longAnswers")
    void losesNothingOfLongAnswersWithinTheLimit(Answer answer) {
        List<Part> parts = AnswerRenderer.render(answer, Replies.of(Language.ENGLISH), null);

        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.html().length()).isLessThanOrEqualTo(4096);
            assertThat(part.bare().length()).isLessThanOrEqualTo(part.html().length());
            String shown = TelegramHtml.shown(part.html()).orElseThrow();
            assertThat(shown).isEqualTo(new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            assertThat(shown).isNotBlank();
        });
        String whole = parts.stream()
                .map(part -> TelegramHtml.shown(part.html()).orElseThrow())
                .collect(Collectors.joining());
        assertThat(whole.replaceAll("\\s", "")).contains(answer.text().replaceAll("\\s", ""));
        if (!answer.citations().isEmpty()) {
            assertThat(parts.getLast().html())
                    .contains("<b>Sources</b>")
                    .contains("[" + answer.citations().size() + "] ");
        }
    }

    static Stream<Answer> longAnswers() {
        Citation source = citation(1, "A page", "https://www.wuhan.gov.cn/a");
        return Stream.of(
                saying("word ".repeat(3_000)),
                saying("nospaces".repeat(2_000)),
                saying("&".repeat(5_000)),
                saying("<".repeat(4_096)),
                saying(FAMILY.repeat(1_000)),
                saying("𠮷野家".repeat(3_000)),
                saying("武汉有三十个友好城市。".repeat(900)),
                saying(IntStream.range(0, 400)
                        .mapToObj(i -> "Sentence number " + i + " is here.")
                        .toArray(String[]::new)),
                made(new Block.Steps(IntStream.range(0, 300)
                        .mapToObj(i -> english("Do step " + i + " & go on.", 1))
                        .toList())),
                made(new Block.Paragraph(List.of(new Sentence("应当登记。".repeat(2_000), Language.CHINESE, List.of())))),
                cited(List.of(new Block.Paragraph(List.of(english("x".repeat(4_090), 1)))), source),
                cited(
                        List.of(
                                new Block.Paragraph(List.of(english("First. ".repeat(500)))),
                                new Block.Paragraph(List.of(english("Second. ".repeat(500), 1)))),
                        source));
    }

    @Test
    void cutsBetweenBlocksBeforeItCutsInOne() {
        String first = "First sentence. ".repeat(180).strip();
        String second = "Second sentence. ".repeat(180).strip();

        assertThat(AnswerRenderer.render(
                        made(
                                new Block.Paragraph(List.of(english(first))),
                                new Block.Paragraph(List.of(english(second)))),
                        Replies.of(Language.ENGLISH),
                        null))
                .extracting(Part::bare)
                .containsExactly(first, second);
    }

    @Test
    void cutsBehindASentenceBeforeItCutsBehindAWord() {
        String sentence = "This sentence has exactly some words in it.";
        List<Part> parts =
                AnswerRenderer.render(saying((sentence + " ").repeat(200).strip()), Replies.of(Language.ENGLISH), null);

        assertThat(parts)
                .hasSize(3)
                .allSatisfy(part -> assertThat(part.bare()).startsWith("This").endsWith("it."));
    }

    @Test
    void neverCutsAnEmojiOfSeveralApart() {
        for (int shift = 0; shift < FAMILY.length(); shift++) {
            List<Part> parts = AnswerRenderer.render(
                    saying("x".repeat(shift) + FAMILY.repeat(600)), Replies.of(Language.ENGLISH), null);
            assertThat(parts)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(part -> assertThat(part.bare().replace("x", "").replace(FAMILY, ""))
                            .isEmpty());
        }
    }

    @Test
    void neverCutsALetterFromItsMarks() {
        for (int shift = 0; shift < 3; shift++) {
            List<Part> parts = AnswerRenderer.render(
                    saying("x".repeat(shift) + "e\u0301\u0302".repeat(3_000)), Replies.of(Language.ENGLISH), null);
            assertThat(parts)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(part -> assertThat(part.bare()).endsWith("e\u0301\u0302"));
        }
    }

    @Test
    void keepsLongSourceListsWithinTheLimit() {
        List<Citation> many = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            many.add(citation(
                    i, "A page with quite a long title ".repeat(3), "https://www.wuhan.gov.cn/" + "p/".repeat(60)));
        }
        List<Part> parts = AnswerRenderer.render(
                cited(List.of(new Block.Paragraph(List.of(english("x", 1)))), many.toArray(Citation[]::new)),
                Replies.of(Language.ENGLISH),
                null);

        assertThat(parts).allSatisfy(part -> {
            assertThat(part.html().length()).isLessThanOrEqualTo(4096);
            assertThat(TelegramHtml.shown(part.html())).isPresent();
        });
        assertThat(parts.getLast().html()).contains("[60] ");
    }

    private static String html(Answer answer) {
        List<Part> parts = AnswerRenderer.render(answer, Replies.of(Language.ENGLISH), null);
        assertThat(parts).hasSize(1);
        return parts.getFirst().html();
    }
}
