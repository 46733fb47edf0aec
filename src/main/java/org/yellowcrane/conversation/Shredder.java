package org.yellowcrane.conversation;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/** Takes what was deleted out of the files of a database, which otherwise keep it until its place is needed. */
final class Shredder {

    private Shredder() {}

    /**
     * Closes the embedded database, copies what is alive into a new file (H2 knows no way while it is open), and lets it be opened again. Whoever needs a connection meanwhile waits.
     */
    static void shredEmbedded(DataSource source) throws SQLException, InterruptedException {
        HikariDataSource pool = source.unwrap(HikariDataSource.class);
        EmbeddedFile.whileClosed(pool, () -> {
            try (Connection last =
                            DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
                    var statement = last.createStatement()) {
                statement.execute("shutdown");
            }
            try {
                MVStoreTool.compact(file(pool.getJdbcUrl()), false);
            } catch (MVStoreException e) {
                throw new SQLException("The file could not be copied", e);
            }
        });
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
