package org.yellowcrane.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.channel.Reply;
import org.yellowcrane.question.Turn;

/** What is remembered of conversations, on every database. */
abstract class ConversationsContract {

    private final SteppedClock clock = new SteppedClock();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    /** The turns that each question was answered with. */
    private final List<List<String>> before = new ArrayList<>();

    private Database database;
    private StoredConversations conversations;

    /** Settings of a new, empty database. */
    protected abstract DatabaseSettings empty();

    @BeforeEach
    void open() {
        database = Database.open(empty());
        conversations = start();
    }

    @AfterEach
    void close() {
        conversations.close();
        database.close();
    }

    private StoredConversations start() {
        ConversationSettings settings = new ConversationSettings(10, Duration.ofMinutes(30));
        return new StoredConversations(
                (question, turns, follower) -> {
                    before.add(turns.stream().map(Turn::question).toList());
                    return Exchanges.exchange(question.text());
                },
                settings,
                clock,
                database,
                meters);
    }

    @Test
    void answersWithWhatWasSaidBefore() {
        ask("one");
        ask("two");
        conversations.reply(new IncomingMessage("web", "other", "elsewhere", null, null));

        assertThat(before).containsExactly(List.of(), List.of("one"), List.of());
    }

    @Test
    void remembersAcrossARestart() {
        ask("one");
        clock.forward(Duration.ofSeconds(1));
        conversations.reply(message("two"), "an-id");
        conversations.close();
        conversations = start();
        ask("three");

        assertThat(before.getLast()).containsExactly("one", "two");
        assertThat(conversations.isKnown("web", "c")).isTrue();
        assertThat(conversations.isKnown("telegram", "c")).isFalse();
    }

    @Test
    void remembersTheLastTen() {
        for (int i = 0; i < 13; i++) {
            ask("q" + i);
        }

        assertThat(before.getLast()).containsExactly("q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11");
    }

    @Test
    void startsAfreshAfterHalfAnHourOfSilence() {
        ask("one");
        clock.forward(Duration.ofMinutes(29));
        ask("two");
        clock.forward(Duration.ofMinutes(29));
        ask("three");
        clock.forward(Duration.ofMinutes(31));
        ask("four");
        ask("five");

        assertThat(before)
                .containsExactly(List.of(), List.of("one"), List.of("one", "two"), List.of(), List.of("four"));
    }

    @Test
    void replacesTheTurnOfALetterThatIsAnsweredAgain() {
        conversations.reply(message("one"), "an-id");
        conversations.reply(message("one"), "an-id");
        ask("two");

        assertThat(before).containsExactly(List.of(), List.of(), List.of("one"));
    }

    @Test
    void forgetsWhatIsStoredAndWhatIsNotYet() {
        conversations.reply(message("stored"), "an-id");
        ask("soon stored");

        assertThat(conversations.forget("web", "c")).isTrue();
        assertThat(conversations.forget("web", "c")).isFalse();
        conversations.close();
        assertThat(count()).isZero();
        conversations = start();
        ask("again");
        assertThat(before.getLast()).isEmpty();
    }

    @Test
    void remembersTheQuestionsThatItOffered() {
        conversations.reply(message("one"), "an-id");

        assertThat(conversations.suggestions("an-id")).containsExactly("And Japan?", "日本呢?");
        assertThat(conversations.suggestions("another")).isEmpty();
    }

    @Test
    void storesNeitherTheConversationsIdNorChokesOnStrangeText() {
        Reply reply = conversations.reply(new IncomingMessage("web", "my-id", "a\u0000b 𠮷", null, null));
        conversations.close();
        conversations = start();

        assertThat(database.sql()
                        .sql(
                                "select count(*) from turn where id = ? and conversation <> 'my-id' and question = 'ab 𠮷'")
                        .param(reply.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void measuresByOutcomeChannelLanguageAndComposerAndNothingElse() {
        ask("one");

        Timer timer = meters.get("yellowcrane.answers").timer();
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.getId().getTags())
                .extracting(tag -> tag.getKey() + "=" + tag.getValue())
                .containsExactlyInAnyOrder("channel=web", "outcome=answered", "language=en", "composer=facts");
        assertThat(timer.takeSnapshot().percentileValues()).hasSize(3);
    }

    private int count() {
        return database.sql()
                .sql("select count(*) from turn")
                .query(Integer.class)
                .single();
    }

    private void ask(String question) {
        clock.forward(Duration.ofSeconds(1));
        conversations.reply(message(question));
    }

    private static IncomingMessage message(String question) {
        return new IncomingMessage("web", "c", question, null, null);
    }
}
