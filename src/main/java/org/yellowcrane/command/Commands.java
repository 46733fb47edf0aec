package org.yellowcrane.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** The command line: which commands there are, and how one is run. */
public final class Commands {

    private static final Set<String> NAMES = Set.of("ask", "benchmark", "check", "evaluate", "help", "report");

    private Commands() {}

    /** Whether the arguments call a command rather than the service. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    /**
     * Runs a command. The application is started, without a web server and without channels, only for the commands that need it.
     *
     * @param application the class of the application
     * @param arguments the command's name and its arguments
     * @return 0 if all is well, 1 if the command found something wrong, 2 for arguments that it does not understand
     */
    public static int run(Class<?> application, String[] arguments) {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        return commandLine(new Application(application), out).execute(arguments);
    }

    static CommandLine commandLine(Application application, PrintStream out) {
        return new CommandLine(new Root())
                .addSubcommand("ask", new AskCommand(application, out))
                .addSubcommand("benchmark", new BenchmarkCommand(out))
                .addSubcommand("check", new CheckCommand(application, out))
                .addSubcommand("evaluate", new EvaluateCommand(application, out))
                .addSubcommand("report", new ReportCommand(application, out))
                .addSubcommand(new CommandLine.HelpCommand());
    }

    /** Where the knowledge lies unless a command is told otherwise. */
    static Path knowledgeFolder() {
        return Path.of(
                Optional.ofNullable(System.getenv("YELLOWCRANE_KNOWLEDGE")).orElse("knowledge"));
    }

    @CommandLine.Command(
            name = "yellow-crane",
            description = "Cited answers about Wuhan. Without a command: the service.")
    private static final class Root {}

    /** The application as commands start it. */
    static final class Application {

        private final Class<?> type;

        Application(Class<?> type) {
            this.type = type;
        }

        /** Starts it with settings such as {@code --yellowcrane.knowledge.folder=…}, which win over all others. */
        ConfigurableApplicationContext start(String... settings) {
            return new SpringApplicationBuilder(type)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .properties("logging.level.root=warn")
                    .run(settings);
        }
    }
}
