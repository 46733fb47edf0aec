package org.yellowcrane.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.question.Turn;

/** A database that cannot be used for a while, and then can be again, under a program that goes on. */
abstract class OutageContract {

    /** What each question was answered with. */
    private final List<List<String>> before = new ArrayList<>();

    private final PenFriend friend = new PenFriend();
    private Database database;
    private StoredConversations conversations;
    private Post post;

    /** Settings of a new, empty database with little patience. */
    protected abstract DatabaseSettings empty() throws Exception;

    /** Makes the database unusable. */
    protected abstract void breakDown() throws Exception;

    /** Makes it usable again. */
    protected abstract void mend() throws Exception;

    /** Takes away what the database stood on. */
    protected abstract void dismantle() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(empty());
        conversations = new StoredConversations(
                (question, turns, follower) -> {
                    before.add(turns.stream().map(Turn::question).toList());
                    return Exchanges.exchange(question.text());
                },
                new ConversationSettings(10, Duration.ofMinutes(30)),
                Clock.systemUTC(),
                database,
                new SimpleMeterRegistry());
        PostOffice office = new PostOffice(
                database,
                SecretKeys.of(database),
                TestPostOffice.QUICK,
                Clock.systemUTC(),
                new SimpleMeterRegistry(),
                TestPostOffice.NO_NUMBERS);
        post = office.open(friend, 100);
        post.start();
    }

    @AfterEach
    void close() throws Exception {
        post.stop();
        conversations.close();
        database.close();
        dismantle();
    }

    @Test
    void acknowledgesNothingMeanwhileAndGoesOnAfterwards() throws Exception {
        for (int i = 0; i < 20; i++) {
            post.receive(List.of(PenFriend.letter("early" + i, "chat" + i % 3, "early" + i)));
        }
        breakDown();

        assertThat(health()).isEqualTo(Status.DOWN);
        Letter late = PenFriend.letter("late", "chat0", "late" + "!".repeat(100_000));
        assertThatThrownBy(() -> receive(late)).isInstanceOfAny(DataAccessException.class, TransactionException.class);

        mend();
        until(() -> health().equals(Status.UP));
        until(() -> receive(late));
        until(() -> friend.sent().size() >= 21);
        until(() -> unfinished() == 0);
        assertThat(friend.sent().stream().distinct()).hasSize(21);
        // What was being sent when the database went may be sent again; nothing else.
        assertThat(friend.sent().size() - 21).isLessThanOrEqualTo(repeats());
    }

    @Test
    void answersWhoBeginsAndTellsTheOthersToTryAgain() throws Exception {
        String old = conversations.start("web");
        ask(old, "first");
        until(() -> turns() == 1);
        breakDown();

        String fresh = conversations.start("web");
        assertThat(ask(fresh, "meanwhile")).contains("meanwhile");
        assertThatThrownBy(() -> store(old, "second"))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);

        mend();
        until(() -> turns() == 2);
        before.clear();
        ask(old, "third");
        ask(fresh, "fourth");
        assertThat(before).containsExactly(List.of("first"), List.of("meanwhile"));
    }

    private boolean receive(Letter letter) {
        post.receive(List.of(letter));
        return true;
    }

    private String ask(String conversation, String text) {
        return conversations
                .reply(new IncomingMessage("web", conversation, text, null, null))
                .answer()
                .text();
    }

    private void store(String conversation, String text) {
        conversations.reply(new IncomingMessage("web", conversation, text, null, null), "reply" + text);
    }

    private Status health() {
        var health = new DatabaseHealth(database, Clock.systemUTC()).health();
        return health == null ? Status.UNKNOWN : health.getStatus();
    }

    private int turns() {
        return number("select count(*) from turn");
    }

    private int repeats() {
        return number("select coalesce(sum(repeats), 0) from outbox");
    }

    private int unfinished() {
        return number("select (select count(*) from inbox where state = 'waiting')"
                + " + (select count(*) from outbox where state in ('waiting', 'sending'))");
    }

    private int number(String query) {
        return database.sql().sql(query).query(Integer.class).single();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(condition);
    }
}
