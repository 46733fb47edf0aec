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
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What the post owes its channels, on every database. */
abstract class PostContract {

    private static final Duration SOON = Duration.ofMillis(1);

    private final PenFriend friend = new PenFriend();
    private final List<Post> posts = new ArrayList<>();
    private Database database;
    private Post post;

    /** Settings of a new, empty database. */
    protected abstract DatabaseSettings empty();

    @BeforeEach
    void open() {
        database = Database.open(empty());
        post = open(friend);
    }

    @AfterEach
    void close() {
        posts.forEach(Post::stop);
        database.close();
    }

    private Post open(PenFriend correspondent) {
        PostOffice office = new PostOffice(
                database,
                SecretKeys.of(database),
                TestPostOffice.QUICK,
                Clock.systemUTC(),
                new SimpleMeterRegistry(),
                TestPostOffice.NO_NUMBERS);
        Post opened = office.open(correspondent, 3);
        opened.start();
        posts.add(opened);
        return opened;
    }

    @Test
    void answersEachLetterOnceHoweverOftenItComes() {
        Letter letter = PenFriend.letter("1", "a", "hello");
        post.receive(List.of(letter, letter));
        post.receive(List.of(letter));

        until(() -> friend.sent().size() == 1);
        post.receive(List.of(letter, PenFriend.letter("2", "a", "end")));
        until(() -> friend.sent().equals(List.of("a re: hello", "a re: end")));
    }

    @Test
    void answersTheSameContentOnce() {
        post.receive(List.of(
                new Letter.Answerable("1", "same", "a", "one", ""),
                new Letter.Answerable("2", "same", "a", "one", ""),
                new Letter.Answerable("3", "other", "a", "two", "")));

        until(() -> friend.sent().equals(List.of("a re: one", "a re: two")));
    }

    @Test
    void keepsTheOrderOfAChatThroughFailures() {
        friend.plan(new Sent.Failed(SOON), new Sent.Limited(SOON), new Sent.Failed(SOON));
        post.receive(List.of(
                PenFriend.letter("1", "a", "one"),
                PenFriend.letter("2", "a", "long"),
                PenFriend.letter("3", "a", "x")));

        until(() -> friend.sent().equals(List.of("a re: one", "a re: long 1", "a re: long 2", "a re: x")));
        assertThat(friend.answered()).containsExactly("one", "long", "x");
    }

    @Test
    void doesNotRepeatWhatMayHaveArrived() {
        friend.plan(new Sent.Unsure());
        post.receive(List.of(PenFriend.letter("1", "a", "one"), PenFriend.letter("2", "a", "two")));

        until(() -> friend.sent().equals(List.of("a re: two")));
        assertThat(states("outbox")).containsExactly("unsure", "sent");
    }

    @Test
    void sendsNothingMoreOfAReplyThatIsRefused() {
        friend.plan(new Sent.Refused());
        post.receive(List.of(PenFriend.letter("1", "a", "long"), PenFriend.letter("2", "a", "two")));

        until(() -> friend.sent().equals(List.of("a re: two")));
        assertThat(states("outbox")).containsExactly("refused", "refused", "sent");
    }

    @Test
    void followsAChatToItsNewAddress() {
        friend.plan(new Sent.Moved("b"));
        post.receive(List.of(PenFriend.letter("1", "a", "one")));
        until(() -> friend.sent().equals(List.of("b re: one")));
        post.receive(List.of(PenFriend.letter("2", "a", "two")));

        until(() -> friend.sent().equals(List.of("b re: one", "b re: two")));
    }

    @Test
    void keepsAsideWhatCannotBeRepliedTo() {
        post.receive(List.of(
                new Letter.Unreadable("1", "no text", "{"),
                PenFriend.letter("2", "a", "poison"),
                new Letter.Ignored("3"),
                PenFriend.letter("4", "a", "good")));

        until(() -> friend.sent().equals(List.of("a re: good")));
        assertThat(states("inbox")).containsExactly("aside", "aside", "ignored", "answered");
    }

    @Test
    void keepsAsideWhatTheDatabaseRefuses() {
        post.receive(List.of(
                PenFriend.letter("1", "a", "x".repeat(1_000_001)),
                PenFriend.letter("2".repeat(100), "a".repeat(201), "nowhere"),
                PenFriend.letter("3", "a", "good")));

        until(() -> friend.sent().equals(List.of("a re: good")));
        assertThat(states("inbox")).containsExactly("aside", "aside", "answered");
    }

    @Test
    void tellsAChatOnceThatItIsTooMuch() {
        CountDownLatch release = friend.hold();
        post.receive(IntStream.range(0, 20)
                .mapToObj(i -> PenFriend.letter("" + i, "a", "q" + i))
                .toList());
        release.countDown();

        until(() -> friend.sent().size() == 5);
        assertThat(friend.sent()).containsExactly("a re: q0", "a re: q1", "a re: q2", "a re: q3", "a re: too many");
        assertThat(states("inbox").stream().filter("dropped"::equals)).hasSize(15);
    }

    @Test
    void keepsNoTextOnceItIsAnswered() {
        post.receive(List.of(PenFriend.letter("1", "a", "my secret")));
        until(() -> states("outbox").equals(List.of("sent")));

        assertThat(database.sql()
                        .sql("select (select count(payload) from inbox) + (select count(payload) from outbox)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsNothingOfAChatOnceItsWishToBeForgottenIsAnswered() {
        friend.whenAsked("forget me", () -> new Forgetting(database).forget("friend", "a", false));
        post.receive(List.of(
                new Letter.Answerable("1", "the same", "a", "my secret", "too many"),
                PenFriend.letter("2", "b", "of somebody else"),
                PenFriend.letter("3", "a", "long"),
                PenFriend.letter("4", "a", "forget me")));

        until(() -> friend.sent().contains("a re: forget me") && count("chat where address = 'a'") == 0);
        until(() -> states("outbox").equals(List.of("sent")));
        assertThat(count("inbox where chat is null and content is null and payload is null"))
                .isEqualTo(3);
        post.receive(List.of(PenFriend.letter("1", "a", "again"), PenFriend.letter("5", "a", "new")));
        until(() -> friend.sent().contains("a re: new"));
        assertThat(friend.sent()).doesNotContain("a re: again");
    }

    @Test
    void keepsNothingThatWasDeliveredForLongerThanTexts() {
        post.receive(List.of(
                PenFriend.letter("1", "a", "answered"),
                PenFriend.letter("2", "b", "poison"),
                new Letter.Unreadable("3", "no text", "{}"),
                new Letter.Ignored("4")));
        until(() -> friend.sent().size() == 1 && count("inbox where state = 'waiting'") == 0);
        post.stop();
        posts.clear();
        new Inbox(database, SecretKeys.of(database), "friend", 3, Clock.systemUTC())
                .store(List.of(PenFriend.letter("5", "c", "never answered")));

        sweepAfter(29);
        assertThat(count("inbox")).isEqualTo(5);
        assertThat(count("chat")).isEqualTo(3);
        sweepAfter(31);
        assertThat(count("inbox")).isZero();
        assertThat(count("outbox")).isZero();
        assertThat(count("chat")).isZero();
    }

    @Test
    void waitsForSomebodyWhoHasTheDatabaseLocked() throws Exception {
        post.receive(List.of(PenFriend.letter("1", "a", "one")));
        until(() -> friend.sent().size() == 1);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread other = Thread.ofVirtual()
                .start(() -> database.inTransaction(() -> {
                    database.sql().sql("update chat set moved_to = 'b'").update();
                    locked.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));
        locked.await();
        Thread waiting = Thread.ofVirtual().start(() -> post.receive(List.of(PenFriend.letter("2", "a", "two"))));
        assertThat(waiting.join(Duration.ofMillis(300))).isFalse();
        release.countDown();
        other.join();

        until(() -> friend.sent().equals(List.of("a re: one", "b re: two")));
    }

    private void sweepAfter(int days) {
        RetentionSettings settings =
                new RetentionSettings(Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(730));
        Clock then = Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
        new Retention(database, settings, then).sweep();
    }

    /** However many instances there are, each with its own connection to the platform. */
    @Test
    void allLeaveThePlatformAloneWhenOneIsToldTo() {
        friend.plan(new Sent.Limited(Duration.ofSeconds(2)));
        post.receive(List.of(PenFriend.letter("1", "a", "one")));
        until(() -> count("pause") == 1);
        post.stop();
        posts.clear();
        long start = System.nanoTime();
        PenFriend other = new PenFriend();
        open(other).receive(List.of(PenFriend.letter("2", "b", "two")));

        until(() -> other.sent().size() == 2);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
    }

    private int count(String rows) {
        return database.sql()
                .sql("select count(*) from " + rows)
                .query(Integer.class)
                .single();
    }

    @Test
    void goesOnAfterAStopWhereItWas() {
        post.stop();
        posts.clear();
        assertThat(friend.sent()).isEmpty();
        new Inbox(database, SecretKeys.of(database), "friend", 3, Clock.systemUTC())
                .store(List.of(PenFriend.letter("1", "a", "left over")));
        open(friend);

        until(() -> friend.sent().equals(List.of("a re: left over")));
    }

    @Test
    void storesAllLettersOrNone() {
        database.sql().sql("alter table inbox rename to elsewhere").update();
        assertThatThrownBy(() -> post.receive(List.of(PenFriend.letter("1", "a", "one"))))
                .isInstanceOf(DataAccessException.class);
        database.sql().sql("alter table elsewhere rename to inbox").update();
        post.receive(List.of(PenFriend.letter("1", "a", "one")));

        until(() -> friend.sent().equals(List.of("a re: one")));
    }

    private List<String> states(String table) {
        return database.sql()
                .sql("select state from " + table + " order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .alias(friend.sent().toString())
                .until(condition);
    }
}
