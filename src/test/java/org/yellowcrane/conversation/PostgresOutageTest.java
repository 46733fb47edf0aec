package org.yellowcrane.conversation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.io.TempDir;

/** The server is stopped, and started again. */
class PostgresOutageTest extends OutageContract {

    @TempDir
    private Path folder;

    private int port;
    private final Deque<EmbeddedPostgres> running = new ArrayDeque<>();

    @Override
    protected DatabaseSettings empty() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        mend();
        return new DatabaseSettings(
                Path.of("unused"),
                running.element().getJdbcUrl("postgres", "postgres"),
                "postgres",
                "",
                10,
                Duration.ofSeconds(1));
    }

    @Override
    protected void breakDown() throws IOException {
        running.remove().close();
    }

    @Override
    protected void mend() throws IOException {
        running.add(EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start());
    }

    @Override
    protected void dismantle() throws IOException {
        while (!running.isEmpty()) {
            breakDown();
        }
    }
}
