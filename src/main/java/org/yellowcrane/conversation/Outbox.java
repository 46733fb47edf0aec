package org.yellowcrane.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is to be sent. A message is marked as being in flight before it is sent: if its sender dies then, it is known which one may have arrived.
 * Every change names the attempt that it belongs to, so that one who was taken for dead changes nothing any more. Safe for concurrent use.
 */
final class Outbox {

    /**
     * A message to be sent.
     *
     * @param chat where to, as the channel has it
     * @param inbox the letter that it replies to
     * @param inFlight whether its last sender died while sending it
     */
    record Unsent(long id, String chat, long inbox, boolean inFlight, int attempts, int failures, String payload) {}

    private final Database database;
    private final Clock clock;

    Outbox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(long chat, long inbox, String answer, List<String> payloads) {
        for (String payload : payloads) {
            database.sql()
                    .sql(
                            "insert into outbox (chat, inbox, answer, state, payload, created_at) values (?, ?, ?, 'waiting', ?, ?)")
                    .params(chat, inbox, answer, payload, Database.at(clock.instant()))
                    .update();
        }
    }

    /** The first message of a chat that has not been sent. */
    Optional<Unsent> next(long chat) {
        return database.sql().sql("""
                        select o.id, coalesce(c.moved_to, c.address) as chat, o.inbox,
                               case when o.state = 'sending' then true else false end as in_flight,
                               o.attempts, o.failures, o.payload
                        from outbox o join chat c on c.id = o.chat
                        where o.chat = ? and o.state in ('waiting', 'sending') order by o.id limit 1
                        """).param(chat).query(Unsent.class).optional();
    }

    /** Marks a message as in flight. Empty if somebody else has it. */
    Optional<Unsent> begin(Unsent message) {
        int repeat = message.inFlight() ? 1 : 0;
        int changed = database.sql()
                .sql(
                        "update outbox set state = 'sending', attempts = attempts + 1, repeats = repeats + ? where id = ? and attempts = ?"
                                + " and state in ('waiting', 'sending')")
                .params(repeat, message.id(), message.attempts())
                .update();
        return changed == 0
                ? Optional.empty()
                : Optional.of(new Unsent(
                        message.id(),
                        message.chat(),
                        message.inbox(),
                        true,
                        message.attempts() + 1,
                        message.failures(),
                        message.payload()));
    }

    /** Notes how sending ended; it is over with the message. */
    void end(Unsent message, String state) {
        database.sql()
                .sql(
                        "update outbox set state = ?, payload = null, done_at = ? where id = ? and attempts = ? and state = 'sending'")
                .params(state, Database.at(clock.instant()), message.id(), message.attempts())
                .update();
    }

    /** Ends all that has not been sent of the same reply. */
    void endReply(Unsent message, String state) {
        database.sql()
                .sql(
                        "update outbox set state = ?, payload = null, done_at = ? where inbox = ? and state in ('waiting', 'sending')")
                .params(state, Database.at(clock.instant()), message.inbox())
                .update();
    }

    /** Notes that a message was surely not sent. */
    void again(Unsent message, boolean failed) {
        database.sql()
                .sql(
                        "update outbox set state = 'waiting', failures = failures + ? where id = ? and attempts = ? and state = 'sending'")
                .params(failed ? 1 : 0, message.id(), message.attempts())
                .update();
    }

    /** Notes that a chat has another address. */
    void move(long chat, String address) {
        database.sql()
                .sql("update chat set moved_to = ? where id = ?")
                .params(address, chat)
                .update();
    }

    /** Notes that a channel's platform wants to be left alone: all instances do, by the database's clock. The later of two ends counts. */
    void pause(String channel, Duration pause) {
        String end = "current_timestamp + cast(? as int) * interval '1' second";
        long seconds = pause.plusMillis(999).toSeconds();
        database.sql()
                .sql("insert into pause (channel, ends_at) values (?, " + end + ") on conflict do nothing")
                .params(channel, seconds)
                .update();
        database.sql()
                .sql("update pause set ends_at = " + end + " where channel = ? and ends_at < " + end)
                .params(seconds, channel, seconds)
                .update();
    }

    /** How long a channel's platform still wants to be left alone; zero: it does not. */
    Duration pausedFor(String channel) {
        return database.sql()
                .sql("select cast(extract(epoch from (ends_at - current_timestamp)) * 1000 as bigint)"
                        + " from pause where channel = ? and ends_at > current_timestamp")
                .param(channel)
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    /** Whether an answer was sent, or is to be sent, to a chat. */
    boolean holds(String channel, String chat, String answer) {
        return database.sql()
                        .sql("select count(*) from outbox o join chat c on c.id = o.chat"
                                + " where o.answer = ? and c.channel = ? and (c.address = ? or c.moved_to = ?)")
                        .params(answer, channel, chat, chat)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
