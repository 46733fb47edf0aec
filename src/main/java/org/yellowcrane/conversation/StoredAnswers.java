package org.yellowcrane.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.yellowcrane.language.Language;

/** The answers in the database. Safe for concurrent use. */
final class StoredAnswers {

    private final Database database;

    StoredAnswers(Database database) {
        this.database = database;
    }

    /** Stores an answer, whose question is masked already, in place of one that is stored under the same id. */
    void store(StoredAnswer stored) {
        database.sql().sql("delete from answer where id = ?").param(stored.id()).update();
        database.sql()
                .sql("insert into answer (id, conversation, at, language, outcome, question, asked_in, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(stored.id())
                .param(stored.conversation())
                .param(Database.at(stored.at()))
                .param(stored.answer().language().tag())
                .param(stored.answer().outcome().code())
                .param(stored.question() == null ? null : Turns.storable(stored.question()))
                .param(stored.askedIn() == null ? null : stored.askedIn().tag())
                .param(AnswerJson.write(stored.answer()).replace("\\u0000", ""))
                .update();
    }

    Optional<StoredAnswer> find(String id) {
        return database.sql()
                .sql("select id, conversation, at, question, asked_in, content from answer where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Notes what is said of an answer, masked already, in place of what was said before. Returns whether there is such an answer. */
    boolean rate(String id, Feedback feedback, Instant now) {
        return database.inTransaction(() -> {
            database.sql()
                    .sql("delete from feedback where answer = ?")
                    .param(id)
                    .update();
            return database.sql()
                            .sql("insert into feedback (answer, conversation, at, useful, reason, remark)"
                                    + " select id, conversation, cast(? as timestamp with time zone), cast(? as boolean), cast(? as varchar), cast(? as varchar) from answer where id = ?"
                                    + " on conflict do nothing")
                            .param(Database.at(now))
                            .param(feedback.useful())
                            .param(
                                    feedback.reason() == null
                                            ? null
                                            : feedback.reason().name())
                            .param(feedback.remark())
                            .param(id)
                            .update()
                    == 1;
        });
    }

    /** Deletes the answers of a conversation and what was said of them. Returns how many answers there were. */
    int forget(String conversation) {
        database.sql()
                .sql("delete from feedback where conversation = ?")
                .param(conversation)
                .update();
        return database.sql()
                .sql("delete from answer where conversation = ?")
                .param(conversation)
                .update();
    }

    static StoredAnswer read(ResultSet row) throws SQLException {
        String askedIn = row.getString("asked_in");
        return new StoredAnswer(
                row.getString("id"),
                row.getString("conversation"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("question"),
                askedIn == null ? null : new Language(askedIn),
                AnswerJson.read(row.getString("content")));
    }
}
