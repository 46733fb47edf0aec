package org.yellowcrane.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Block;
import org.yellowcrane.answer.Citation;
import org.yellowcrane.answer.Outcome;
import org.yellowcrane.answer.Sentence;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;

/**
 * What every channel owes its users. An implementation's test extends this class and says how to write to the channel and what its users then see.
 */
public abstract class ChannelContract {

    /** The channel, running, and on. */
    protected abstract Channel channel();

    /** The same channel as it is where nothing is configured. */
    protected abstract Channel unconfigured();

    /** Makes the bot answer by a function; what it throws is a fault of the bot's own. */
    protected abstract void answerBy(Function<IncomingMessage, Answer> answering);

    /** Lets a user write. */
    protected abstract void write(String user, String text);

    /** Waits until a user has seen at least a number of replies, and returns all of them as read, without markup. */
    protected abstract List<String> repliesTo(String user, int atLeast);

    @Test
    void hasANameForStoredData() {
        assertThat(channel().name()).matches("[a-z]+");
        assertThat(unconfigured().name()).isEqualTo(channel().name());
    }

    @Test
    void saysInOneLineWhetherItIsOn() {
        assertThat(channel().status().on()).isTrue();
        assertThat(channel().status().reason()).isNotBlank().doesNotContain("\n");
        assertThat(unconfigured().status().on()).isFalse();
        assertThat(unconfigured().status().reason()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void handsOnWhatWasWrittenWithItsNameAndOneConversationForEachUser() {
        answerBy(message -> answer(message.channel() + "|" + message.conversation() + "|" + message.text()));
        write("1", "one?");
        write("2", "two?");
        write("1", "three?");

        List<String> first = repliesTo("1", 2);
        String conversation = first.getFirst().split("\\|", -1)[1];
        String name = channel().name();
        assertThat(first.get(0)).contains(name + "|" + conversation + "|one?");
        assertThat(first.get(1)).contains(name + "|" + conversation + "|three?");
        assertThat(repliesTo("2", 1).getFirst()).contains("|two?").doesNotContain("|" + conversation + "|");
    }

    @Test
    void carriesSentencesMarksAndSources() {
        answerBy(message -> answer("Wuhan has 30 sister cities."));
        write("1", "How many?");

        assertThat(repliesTo("1", 1).getFirst())
                .contains("Wuhan has 30 sister cities. [1]")
                .contains("[1] The list of sister cities")
                .contains("The publisher");
    }

    @Test
    void showsMarkupInAnAnswerAsText() {
        answerBy(message -> answer("<b>bold</b> & *stars* _lines_ [x](https://example.org) <script>alert(1)</script>"));
        write("1", "How?");

        assertThat(repliesTo("1", 1).getFirst())
                .contains("<b>bold</b> & *stars* _lines_ [x](https://example.org) <script>alert(1)</script>");
    }

    @Test
    void losesNothingOfALongAnswer() {
        String text = String.join(
                " ", IntStream.range(0, 2_000).mapToObj(i -> "word" + i).toList());
        answerBy(message -> answer(text));
        write("1", "All of them?");

        List<String> replies = repliesTo("1", 1);
        for (int parts = 2; !replies.getLast().contains("The publisher"); parts++) {
            replies = repliesTo("1", parts);
        }
        assertThat(String.join(" ", replies).replaceAll("\\s+", " ")).contains(text);
    }

    @Test
    void apologisesForAFaultAndAnswersTheNext() {
        answerBy(message -> {
            if (message.text().equals("broken?")) {
                throw new IllegalStateException("the index is gone");
            }
            return answer("Answer to " + message.text());
        });
        write("1", "broken?");
        write("1", "whole?");

        List<String> replies = repliesTo("1", 2);
        assertThat(replies.get(0)).isNotBlank().doesNotContain("index", "Exception");
        assertThat(replies.get(1)).contains("Answer to whole?");
    }

    private static Answer answer(String text) {
        Citation citation = new Citation(
                1,
                "The list of sister cities",
                "The publisher",
                URI.create("https://example.org/list"),
                null,
                PartialDate.parse("2025-12-27"),
                "sister-cities#count",
                text,
                Language.ENGLISH,
                false);
        Sentence sentence = new Sentence(text, Language.ENGLISH, List.of(1));
        return new Answer(
                Outcome.ANSWERED,
                Language.ENGLISH,
                List.of(new Block.Paragraph(List.of(sentence))),
                List.of(citation),
                List.of(),
                List.of(),
                "facts",
                PartialDate.parse("2025-12-27"),
                "r1");
    }
}
