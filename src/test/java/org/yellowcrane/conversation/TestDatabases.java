package org.yellowcrane.conversation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Empty databases of both kinds. The PostgreSQL server is a real one, started once for all tests of the process. */
final class TestDatabases {

    private static final AtomicInteger CREATED = new AtomicInteger();

    private TestDatabases() {}

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Settings of the embedded database in a folder. */
    static DatabaseSettings embedded(Path folder) {
        return new DatabaseSettings(folder, "", "", "", 10, Duration.ofSeconds(10));
    }

    /** Settings of a new, empty database on PostgreSQL. */
    static DatabaseSettings postgres() {
        String name = "test" + CREATED.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String url = Server.POSTGRES.getJdbcUrl("postgres", name);
        return new DatabaseSettings(Path.of("unused"), url, "postgres", "", 10, Duration.ofSeconds(10));
    }
}
