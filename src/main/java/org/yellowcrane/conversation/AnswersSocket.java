package org.yellowcrane.conversation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * A socket in the data folder, over which a running service tells what only it can read, for nobody else can have the embedded database open. It is a
 * file and no port: who may use it is whoever may read the folder, as with the database itself. The service writes a line of JSON for each answer, and
 * an empty one at the end. Safe for concurrent use.
 */
final class AnswersSocket implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnswersSocket.class);

    private final Database database;
    private final ServerSocketChannel server;
    private final Path file;

    private AnswersSocket(Database database, ServerSocketChannel server, Path file) {
        this.database = database;
        this.server = server;
        this.file = file;
    }

    private static Path file(Path folder) {
        return folder.toAbsolutePath().normalize().resolve("conversations.sock");
    }

    /** Begins to tell; empty, with a line in the log, if there can be no socket, because the folder's path is too long, say. */
    static Optional<AnswersSocket> open(Database database, Path folder) {
        Path file = file(folder);
        ServerSocketChannel server = null;
        try {
            // One that is there was left by a process that died: the database is ours.
            Files.deleteIfExists(file);
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(file));
            AnswersSocket socket = new AnswersSocket(database, server, file);
            Thread.ofVirtual().name("answers-socket").start(socket::serve);
            return Optional.of(socket);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("The command report cannot run beside this service: {}", e.getMessage());
            close(server);
            return Optional.empty();
        }
    }

    private void serve() {
        while (server.isOpen()) {
            try (SocketChannel client = server.accept()) {
                tell(client);
            } catch (IOException | UncheckedIOException e) {
                LOG.debug("Whoever asked for answers left", e);
            } catch (DataAccessException e) {
                LOG.error("Answers cannot be read: {}", e.getClass().getName());
            }
        }
    }

    private void tell(SocketChannel client) {
        PrintWriter out = new PrintWriter(Channels.newWriter(client, StandardCharsets.UTF_8));
        RatedAnswer.readAll(database, answer -> {
            out.println(AnswerJson.writeRated(answer));
            if (out.checkError()) {
                throw new UncheckedIOException(new IOException("nobody listens"));
            }
        });
        out.println();
        out.flush();
    }

    /**
     * Asks the service that has the database in a folder.
     *
     * @return empty if there is none
     * @throws UncheckedIOException if it does not tell all
     */
    static Optional<List<RatedAnswer>> ask(Path folder) {
        Path file = file(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (SocketChannel service = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            if (!isThere(service, file)) {
                return Optional.empty();
            }
            BufferedReader in = new BufferedReader(Channels.newReader(service, StandardCharsets.UTF_8));
            List<RatedAnswer> answers = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    return Optional.of(answers);
                }
                answers.add(AnswerJson.readRated(line));
            }
            throw new IOException("The running service did not tell all of its answers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(SocketChannel service, Path file) {
        try {
            return service.connect(UnixDomainSocketAddress.of(file));
        } catch (IOException e) {
            LOG.debug("No service listens at the socket", e);
            return false;
        }
    }

    @Override
    public void close() {
        close(server);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("The socket's file stays", e);
        }
    }

    private static void close(@Nullable ServerSocketChannel server) {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            LOG.debug("The socket cannot be closed", e);
        }
    }
}
