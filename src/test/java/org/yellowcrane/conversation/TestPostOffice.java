package org.yellowcrane.conversation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yellowcrane.answer.Answer;

/** Post offices for tests of channels: all over one database in memory, emptied for each, and impatient; not with
 * heartbeats, which a busy machine delays. */
public final class TestPostOffice {

    static final PostSettings QUICK = new PostSettings(64, Duration.ofMillis(10), Duration.ofSeconds(1));

    /** Nothing is published. */
    static final PersonalNumbers NO_NUMBERS = new PersonalNumbers(PublishedNumbers.of(List.of()));

    private TestPostOffice() {}

    /** Opened by the first who uses it. */
    private static final class Memory {
        private static final Database DATABASE = inMemory();
    }

    private static Database inMemory() {
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl("jdbc:h2:mem:channels" + Database.EMBEDDED_OPTIONS);
        HikariDataSource pool = new HikariDataSource(configuration);
        Database.migrate(pool);
        return new Database(pool, pool::close, true);
    }

    /** A post office without any letter. The one before must have stopped. */
    public static PostOffice empty(Clock clock) {
        for (String table :
                List.of("outbox", "inbox", "chat", "turn", "answer", "feedback", "pause", "scheduled_tasks")) {
            Memory.DATABASE.sql().sql("delete from " + table).update();
        }
        return new PostOffice(
                Memory.DATABASE, SecretKeys.of(Memory.DATABASE), QUICK, clock, new SimpleMeterRegistry(), NO_NUMBERS);
    }

    /** A memory of requests without any. */
    public static IdempotentRequests requests(Clock clock) {
        Memory.DATABASE.sql().sql("delete from idempotent_request").update();
        return new IdempotentRequests(Memory.DATABASE, SecretKeys.of(Memory.DATABASE), clock);
    }

    /** How many letters wait for their answer, and messages to be sent. */
    public static int waiting() {
        return Memory.DATABASE
                .sql()
                .sql("select (select count(*) from inbox where state = 'waiting')"
                        + " + (select count(*) from outbox where state in ('waiting', 'sending'))")
                .query(Integer.class)
                .single();
    }

    /** Has an answer in the database, as conversations that store what they say would. */
    public static void hold(String id, Answer answer) {
        new StoredAnswers(Memory.DATABASE)
                .store(new StoredAnswer(id, "hash", java.time.Instant.EPOCH, "question", null, answer));
    }

    /** Whether an answer helped, as far as is known. */
    public static Optional<Boolean> wasUseful(String id) {
        return Memory.DATABASE
                .sql()
                .sql("select useful from feedback where answer = ?")
                .param(id)
                .query(Boolean.class)
                .optional();
    }

    /** All that is stored of letters and messages. */
    public static String delivered() {
        return Memory.DATABASE
                .sql()
                .sql("select payload from inbox union all select payload from outbox")
                .query(String.class)
                .list()
                .toString();
    }

    /** The letters kept aside. */
    public static int aside() {
        return Memory.DATABASE
                .sql()
                .sql("select count(*) from inbox where state = 'aside'")
                .query(Integer.class)
                .single();
    }
}
