package org.yellowcrane.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Deletes what has been kept for as long as the configuration allows. Safe for concurrent use. */
@Lazy
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** No client repeats a request under the same key for longer. */
    private static final Duration REPETITION = Duration.ofDays(1);

    private final Database database;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(Database database, RetentionSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Deletes what is due from the database, and then from its files. */
    void sweep() {
        OffsetDateTime text = before(settings.text());
        int deleted = database.inTransaction(() -> delete("delete from turn where at < ?", text)
                // What is answered from the knowledge repeats nothing of the question: it stays, so that it can be
                // cited.
                + delete("delete from answer where at < ? and outcome not in ('answered', 'outdated')", text)
                + delete(
                        "update answer set question = null, asked_in = null where at < ? and question is not null",
                        text)
                + delete("delete from answer where at < ?", before(settings.answers()))
                + delete("delete from feedback where at < ?", before(settings.feedback()))
                // Whether answered or not: nobody waits for an answer for so long.
                + delete("delete from outbox where created_at < ?", text)
                + delete(
                        "delete from inbox where received_at < ?"
                                + " and not exists (select 1 from outbox where outbox.inbox = inbox.id)",
                        text)
                + delete("delete from idempotent_request where at < ?", before(min(settings.text(), REPETITION))));
        if (deleted + deleteIdleChats() > 0) {
            database.shred();
        }
    }

    /** A transaction of its own: a letter that arrives meanwhile may make it fail, and then the next sweep does it. */
    private int deleteIdleChats() {
        try {
            return database.sql()
                    .sql("delete from chat where not exists (select 1 from inbox where inbox.chat = chat.id)"
                            + " and not exists (select 1 from outbox where outbox.chat = chat.id)")
                    .update();
        } catch (DataIntegrityViolationException | PessimisticLockingFailureException e) {
            LOG.info(
                    "A letter arrived while idle chats were deleted: {}",
                    e.getClass().getName());
            return 0;
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private int delete(String statement, OffsetDateTime before) {
        return database.sql().sql(statement).param(before).update();
    }

    private OffsetDateTime before(Duration kept) {
        return Database.at(clock.instant().minus(kept));
    }
}
