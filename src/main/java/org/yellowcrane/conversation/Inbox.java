package org.yellowcrane.conversation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has arrived on one channel. Safe for concurrent use. */
final class Inbox {

    /** A chat that is told once that it is too much is not told again while that waits. */
    private static final String EXCUSE = "too many at once";

    /**
     * A letter that waits for its reply.
     *
     * @param answer the answer's name, the same however often the letter is answered
     */
    record Waiting(long id, String payload, String answer) {}

    private record Row(
            Letter letter,
            String state,
            @Nullable Long chat,
            @Nullable String payload,
            @Nullable String reason) {}

    private final Database database;
    private final SecretKeys keys;
    private final String channel;
    private final int most;
    private final Clock clock;

    /** @param most letters of one chat that may wait while one is being answered */
    Inbox(Database database, SecretKeys keys, String channel, int most, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.channel = channel;
        this.most = most;
        this.clock = clock;
    }

    /** Stores all of the letters or, with an exception, none; those that are known are left as they are. Returns the chats that have work to do. */
    Set<Long> store(List<Letter> letters) {
        Set<Long> chats = database.inTransaction(() -> addAll(letters));
        database.sync();
        return chats;
    }

    private Set<Long> addAll(List<Letter> letters) {
        Set<Long> chats = new LinkedHashSet<>();
        for (Letter letter : letters) {
            Row row = row(letter);
            if (add(row) && row.chat() != null) {
                chats.add(row.chat());
            }
        }
        return chats;
    }

    private Row row(Letter letter) {
        return switch (letter) {
            case Letter.Ignored ignored -> new Row(letter, "ignored", null, null, null);
            case Letter.Unreadable unreadable ->
                new Row(letter, "aside", null, unreadable.payload(), unreadable.reason());
            case Letter.Answerable answerable -> {
                long chat = chat(answerable.chat());
                if (waiting(chat, null) <= most) {
                    yield new Row(letter, "waiting", chat, answerable.payload(), null);
                }
                yield waiting(chat, EXCUSE) == 0
                        ? new Row(letter, "waiting", chat, answerable.excuse(), EXCUSE)
                        : new Row(letter, "dropped", chat, null, EXCUSE);
            }
        };
    }

    private boolean add(Row row) {
        String content = row.letter() instanceof Letter.Answerable answerable ? answerable.content() : null;
        OffsetDateTime now = now();
        boolean done = !row.state().equals("waiting");
        return sql().sql(
                                "insert into inbox (channel, message, content, chat, state, payload, reason, received_at, done_at)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(channel, row.letter().id())
                        .param(content == null ? null : keys.hash("content", content))
                        .param(row.chat())
                        .param(row.state())
                        .param(row.payload())
                        .param(row.reason())
                        .param(now)
                        .param(done ? now : null)
                        .update()
                == 1;
    }

    /** The chat's row, locked: it must not be forgotten before the letter is stored. */
    private long chat(String address) {
        while (true) {
            sql().sql("insert into chat (channel, address) values (?, ?) on conflict do nothing")
                    .params(channel, address)
                    .update();
            Optional<Long> chat = sql().sql("select id from chat where channel = ? and address = ? for update")
                    .params(channel, address)
                    .query(Long.class)
                    .optional();
            if (chat.isPresent()) {
                return chat.get();
            }
        }
    }

    private int waiting(long chat, @Nullable String reason) {
        String only = reason == null ? "" : " and reason = '" + reason + "'";
        return sql().sql("select count(*) from inbox where chat = ? and state = 'waiting'" + only)
                .param(chat)
                .query(Integer.class)
                .single();
    }

    /** The first letter of a chat that waits. */
    Optional<Waiting> next(long chat) {
        return sql().sql("select id, payload from inbox where chat = ? and state = 'waiting' order by id limit 1")
                .param(chat)
                .query((row, number) ->
                        new Waiting(row.getLong(1), row.getString(2), keys.answerId(channel, row.getLong(1))))
                .optional();
    }

    /** Locks a chat for the transaction: whoever locks letters, too, locks their chat first, so that nobody waits in a circle. */
    void lock(long chat) {
        sql().sql("select id from chat where id = ? for update")
                .param(chat)
                .query(Long.class)
                .optional();
    }

    /** Notes that the reply to a letter is stored. Returns whether it still waited for one. */
    boolean answered(long id) {
        return done(id, "answered", null);
    }

    /** Keeps a letter aside that cannot be replied to. */
    void putAside(long id, String reason) {
        done(id, "aside", reason);
    }

    private boolean done(long id, String state, @Nullable String reason) {
        String payload = state.equals("answered") ? ", payload = null" : "";
        return sql().sql("update inbox set state = ?, reason = ?, done_at = ?" + payload
                                + " where id = ? and state = 'waiting'")
                        .param(state)
                        .param(reason)
                        .params(now(), id)
                        .update()
                == 1;
    }

    /** How many letters wait for their answer, and messages to be sent. */
    int unfinished() {
        return sql().sql("""
                        select (select count(*) from inbox where channel = ? and state = 'waiting')
                          + (select count(*) from outbox o join chat c on c.id = o.chat
                             where c.channel = ? and o.state in ('waiting', 'sending'))
                        """).params(channel, channel).query(Integer.class).single();
    }

    /** The chats that have letters waiting, or replies to be sent, or are to be forgotten, and that nobody has been told to work on. */
    List<Long> unattended(String task) {
        return sql().sql("""
                        select c.id from chat c
                        where c.channel = ?
                          and (c.forgotten or exists (select 1 from inbox i where i.chat = c.id and i.state = 'waiting')
                            or exists (select 1 from outbox o where o.chat = c.id and o.state in ('waiting', 'sending')))
                          and not exists (select 1 from scheduled_tasks t
                            where t.task_name = ? and t.task_instance = cast(c.id as varchar(100)))
                        """)
                .params(channel, task)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private JdbcClient sql() {
        return database.sql();
    }

    private OffsetDateTime now() {
        return Database.at(clock.instant());
    }
}
