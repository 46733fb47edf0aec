package org.yellowcrane.conversation;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.mvstore.MVStoreTool;

/** Takes what was deleted out of the files of a database, which otherwise keep it until its place is needed. */
final class Shredder {

    private static final Duration POLL = Duration.ofMillis(10);

    private Shredder() {}

    /**
     * Closes the embedded database, copies what is alive into a new file (H2 knows no way while it is open), and lets it be opened again. Whoever needs a connection meanwhile waits.
     */
    static synchronized void shredEmbedded(DataSource source) throws SQLException, InterruptedException {
        HikariDataSource pool = source.unwrap(HikariDataSource.class);
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        connections.suspendPool();
        try {
            long deadline = System.nanoTime()
                    + Duration.ofMillis(pool.getConnectionTimeout()).toNanos();
            connections.softEvictConnections();
            while (connections.getTotalConnections() > 0) {
                if (System.nanoTime() > deadline) {
                    throw new SQLException("The database is in use");
                }
                Thread.sleep(POLL);
            }
            try (Connection last =
                            DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
                    var statement = last.createStatement()) {
                statement.execute("shutdown");
            }
            MVStoreTool.compact(file(pool.getJdbcUrl()), false);
        } finally {
            connections.resumePool();
        }
    }

    private static String file(String url) {
        String path = url.substring("jdbc:h2:file:".length());
        return path.substring(0, path.indexOf(';')) + ".mv.db";
    }

    /** Rewrites the tables on PostgreSQL. Its write-ahead log and backups keep deleted rows until they are recycled. */
    static void shredPostgres(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum (full) answer, feedback, turn, inbox, outbox, chat, idempotent_request");
        }
    }
}
