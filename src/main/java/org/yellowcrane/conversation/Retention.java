package org.yellowcrane.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Deletes what has been kept for as long as the configuration allows. Safe for concurrent use. */
@Lazy
@Component
class Retention {

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
                + delete("delete from outbox where done_at < ?", text)
                + delete(
                        "delete from inbox where done_at < ?"
                                + " and not exists (select 1 from outbox where outbox.inbox = inbox.id)",
                        text)
                + delete("delete from idempotent_request where at < ?", text));
        if (deleted > 0) {
            database.shred();
        }
    }

    private int delete(String statement, OffsetDateTime before) {
        return database.sql().sql(statement).param(before).update();
    }

    private OffsetDateTime before(Duration kept) {
        return Database.at(clock.instant().minus(kept));
    }
}
