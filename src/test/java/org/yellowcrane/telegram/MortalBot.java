package org.yellowcrane.telegram;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yellowcrane.conversation.MortalOffice;

/** The channel in a process of its own, which really dies. Its answers are those of {@link FakeConversations}. */
final class MortalBot implements AutoCloseable {

    /** A fast start counts here, fast code does not. */
    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    private final Process process;

    private MortalBot(Process process) {
        this.process = process;
    }

    /** Starts one that lives until it is killed. */
    static MortalBot start(String database, FakeBotApi telegram) {
        return start(database, telegram, "NOWHERE", 1);
    }

    /** Starts one that ends by itself when it reaches a point for the given time. */
    static MortalBot start(String database, FakeBotApi telegram, String point, int times) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MortalBot.class.getName()));
        command.addAll(List.of(database, telegram.url(), point, String.valueOf(times)));
        try {
            return new MortalBot(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the process has ended by itself, and returns what with. */
    int await() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The process did not reach its end");
        }
        return process.exitValue();
    }

    /** Lets it stop as a service stops, and returns what it ends with. */
    int stop() throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return await();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** The process: database, address of the Bot API, point, times. It does not outlive the one who started it. */
    public static void main(String[] arguments) throws IOException {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try (MortalOffice office = MortalOffice.open(arguments[0], arguments[2], Integer.parseInt(arguments[3]))) {
            TelegramSettings settings = RunningBot.settings(FakeBotApi.TOKEN, arguments[1], 1_000);
            var channel = new TelegramChannel(settings, new FakeConversations(), office.office(), Clock.systemUTC());
            channel.start();
            while (System.in.read() >= 0) {
                // Nothing is written; the end of the stream is the sign to stop.
            }
            channel.stop();
        }
        System.exit(0);
    }
}
