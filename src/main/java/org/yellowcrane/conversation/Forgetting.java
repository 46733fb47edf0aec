package org.yellowcrane.conversation;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Deletes what is left of a conversation on its way in and out, and has the files rewritten behind that: soon, but not while somebody waits for it. Safe
 * for concurrent use.
 */
final class Forgetting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final Database database;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("forgetting").factory());
    private final AtomicBoolean due = new AtomicBoolean();

    Forgetting(Database database) {
        this.database = database;
    }

    /** Forgets what was delivered to and from a conversation; what still waits is left. Returns whether there was anything. */
    boolean forget(String channel, String conversation) {
        int deleted = database.inTransaction(() -> {
            String chat = "chat in (select id from chat where channel = ? and address = ?)";
            int sent = delete(
                    "delete from outbox where state not in ('waiting', 'sending') and " + chat, channel, conversation);
            int received = delete(
                    "delete from inbox where state <> 'waiting' and " + chat
                            + " and not exists (select 1 from outbox where outbox.inbox = inbox.id)",
                    channel,
                    conversation);
            return sent
                    + received
                    + delete("delete from idempotent_request where response like ?", "%" + conversation + "%");
        });
        if (due.compareAndSet(false, true)) {
            thread.execute(this::shred);
        }
        return deleted > 0;
    }

    private int delete(String statement, String... parameters) {
        return database.sql().sql(statement).params((Object[]) parameters).update();
    }

    private void shred() {
        due.set(false);
        try {
            database.shred();
        } catch (DataAccessException e) {
            LOG.error(
                    "What was forgotten is still in the database's files: {}",
                    e.getClass().getName());
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
