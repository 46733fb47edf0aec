package org.yellowcrane.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The memory that another process of this machine really occupies, as Linux tells it. */
final class ResidentMemory {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0");
    private static final String LISTENING = "0A";

    private ResidentMemory() {}

    /** Of the process that listens on a port, in bytes; empty if it runs elsewhere or cannot be seen. */
    static OptionalLong ofListener(String host, int port) {
        if (!LOCAL.contains(host)) {
            return OptionalLong.empty();
        }
        try {
            Optional<String> socket = socket(port);
            return socket.isEmpty() ? OptionalLong.empty() : ofOwner("socket:[" + socket.get() + "]");
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** The inode of the listening socket. */
    private static Optional<String> socket(int port) throws IOException {
        String suffix = String.format(":%04X", port);
        for (String table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] cells = line.strip().split("\\s+", -1);
                if (cells.length > 9 && cells[1].endsWith(suffix) && cells[3].equals(LISTENING)) {
                    return Optional.of(cells[9]);
                }
            }
        }
        return Optional.empty();
    }

    private static OptionalLong ofOwner(String socket) throws IOException {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (owns(process, socket)) {
                    return Files.readAllLines(process.resolve("status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst();
                }
            }
        }
        return OptionalLong.empty();
    }

    private static boolean owns(Path process, String socket) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (Files.readSymbolicLink(file).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException e) {
            // It ended meanwhile or belongs to another user: not the one looked for.
            return false;
        }
        return false;
    }
}
