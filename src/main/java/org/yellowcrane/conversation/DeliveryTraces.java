package org.yellowcrane.conversation;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the delivery tables hold of a chat, and how it goes. Of a letter there stays a line without text and chat, so that it is not answered again when
 * it is delivered again. Safe for concurrent use.
 */
final class DeliveryTraces {

    private static final String BLANKED =
            "update inbox set chat = null, content = null, payload = null, reason = null where chat = ? and state <> 'waiting'";

    private final Database database;

    DeliveryTraces(Database database) {
        this.database = database;
    }

    /**
     * Forgets what was delivered to and from a chat. What is still to be done for it is done, and then goes, too. Returns whether there was anything.
     *
     * @param address as the channel has it
     */
    boolean forget(String channel, String address) {
        return database.inTransaction(() -> {
            int known = 0;
            for (long chat : sql().sql("select id from chat where channel = ? and (address = ? or moved_to = ?)")
                    .params(channel, address, address)
                    .query(Long.class)
                    .list()) {
                sql().sql("update chat set forgotten = true where id = ?")
                        .param(chat)
                        .update();
                sql().sql("delete from outbox where chat = ? and state not in ('waiting', 'sending')")
                        .param(chat)
                        .update();
                blank(chat);
                known++;
            }
            return known > 0;
        });
    }

    private void blank(long chat) {
        sql().sql(BLANKED + " and not exists (select 1 from outbox where outbox.inbox = inbox.id)")
                .param(chat)
                .update();
    }

    /** Takes the rest of a chat that is to be forgotten, unless there is something left to do for it. Returns whether it is gone now. */
    boolean clear(long chat) {
        return database.inTransaction(() -> {
            boolean due = sql().sql("select id from chat where id = ? and forgotten for update")
                    .param(chat)
                    .query(Long.class)
                    .optional()
                    .isPresent();
            if (!due || isBusy(chat)) {
                return false;
            }
            sql().sql("delete from outbox where chat = ?").param(chat).update();
            blank(chat);
            return sql().sql("delete from chat where id = ?").param(chat).update() == 1;
        });
    }

    private boolean isBusy(long chat) {
        return sql().sql("""
                        select (select count(*) from inbox where chat = ? and state = 'waiting')
                          + (select count(*) from outbox where chat = ? and state in ('waiting', 'sending'))
                        """).params(chat, chat).query(Integer.class).single() > 0;
    }

    private JdbcClient sql() {
        return database.sql();
    }
}
