package org.yellowcrane.conversation;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.time.Duration;

/** The file of the embedded database, which is closed when the last connection is. */
final class EmbeddedFile {

    private static final Duration POLL = Duration.ofMillis(10);

    private EmbeddedFile() {}

    /** Something to be done with the file while nobody has it open. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /**
     * Closes the file, does the work, and lets it be opened again. Whoever needs a connection meanwhile waits. The pool may just be opening a
     * connection that nobody asked for: then the work fails and is done anew, as long as somebody would wait for a connection.
     */
    static synchronized void whileClosed(HikariDataSource pool, Work work) throws SQLException, InterruptedException {
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        connections.suspendPool();
        try {
            long deadline = System.nanoTime()
                    + Duration.ofMillis(pool.getConnectionTimeout()).toNanos();
            while (true) {
                close(connections, deadline);
                try {
                    work.run();
                    return;
                } catch (SQLException e) {
                    if (System.nanoTime() > deadline) {
                        throw e;
                    }
                    Thread.sleep(POLL);
                }
            }
        } finally {
            connections.resumePool();
        }
    }

    private static void close(HikariPoolMXBean connections, long deadline) throws SQLException, InterruptedException {
        connections.softEvictConnections();
        while (connections.getTotalConnections() > 0) {
            if (System.nanoTime() > deadline) {
                throw new SQLException("The database is in use");
            }
            Thread.sleep(POLL);
            connections.softEvictConnections();
        }
    }
}
