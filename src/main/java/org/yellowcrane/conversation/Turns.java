package org.yellowcrane.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yellowcrane.language.Language;
import org.yellowcrane.question.Turn;
import tools.jackson.databind.json.JsonMapper;

/** The turns in the database. Safe for concurrent use. */
final class Turns {

    private static final JsonMapper JSON = new JsonMapper();

    /** As {@code varchar} bounds them. A text that is longer than any question may be is not worth a failure. */
    private static final int LONGEST_QUESTION = 10_000;

    private final Database database;
    private final StoredAnswers answers;

    Turns(Database database) {
        this.database = database;
        this.answers = new StoredAnswers(database);
    }

    /** Stores all of the turns or none; one that is stored under the same id is replaced. */
    void store(List<StoredTurn> turns) {
        database.inTransaction(() -> turns.forEach(this::store));
    }

    private void store(StoredTurn turn) {
        if (turn.kept() != null) {
            answers.store(turn.kept());
        }
        sql().sql("delete from turn where id = ?").param(turn.id()).update();
        sql().sql("insert into turn (id, conversation, channel, at, question, language, outcome, composer, evidence,"
                        + " suggestions, revision, elapsed_ms) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(turn.id(), turn.conversation(), turn.channel(), Database.at(turn.at()))
                .params(storable(turn.turn().question()), turn.turn().language().tag(), turn.outcome(), turn.composer())
                .params(JSON.writeValueAsString(turn.turn().evidence()), JSON.writeValueAsString(turn.suggestions()))
                .params(turn.revision(), turn.elapsed().toMillis())
                .update();
    }

    /** PostgreSQL has no NUL in texts. */
    static String storable(String question) {
        String whole = question.replace("\u0000", "");
        return whole.length() <= LONGEST_QUESTION ? whole : whole.substring(0, LONGEST_QUESTION);
    }

    /** The latest turns of a conversation, the latest first. */
    List<StoredTurn> latest(String conversation, int most) {
        return sql().sql("select * from turn where conversation = ? order by at desc, id limit ?")
                .params(conversation, most)
                .query((row, number) -> read(row))
                .list();
    }

    private static StoredTurn read(ResultSet row) throws SQLException {
        Turn turn = new Turn(
                row.getString("question"), new Language(row.getString("language")), texts(row.getString("evidence")));
        return new StoredTurn(
                row.getString("id"),
                row.getString("conversation"),
                row.getString("channel"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                turn,
                row.getString("outcome"),
                row.getString("composer"),
                texts(row.getString("suggestions")),
                row.getString("revision"),
                java.time.Duration.ofMillis(row.getLong("elapsed_ms")),
                null);
    }

    private static List<String> texts(String json) {
        return List.of(JSON.readValue(json, String[].class));
    }

    List<String> suggestions(String id) {
        return sql().sql("select suggestions from turn where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(Turns::texts)
                .orElse(List.of());
    }

    /** Deletes all of a conversation: turns, answers, and what was said of these. Returns how many turns and answers there were. */
    int forget(String conversation) {
        return database.inTransaction(() -> answers.forget(conversation)
                + sql().sql("delete from turn where conversation = ?")
                        .param(conversation)
                        .update());
    }

    private JdbcClient sql() {
        return database.sql();
    }
}
