package org.yellowcrane.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yellowcrane.YellowCrane;
import picocli.CommandLine;

class EvaluateCommandTest {

    private static final String PROGRAM = "java -jar target/yellow-crane.jar ";

    private final CommandLine line = Commands.commandLine(
            new Commands.Application(YellowCrane.class),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --failures all            | --failures takes dev or test
            --reading 5               | --reading needs --language
            --reading -1              | --reading takes a positive number
            --language tlh            | there are no gold questions in tlh
            """)
    void refusesWhatItCannotDoBeforeTheServiceStarts(String arguments, String problem) {
        StringWriter said = new StringWriter();
        line.setErr(new PrintWriter(said));
        assertThat(line.execute(("evaluate " + arguments).split(" "))).isEqualTo(2);
        assertThat(said.toString()).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({"README.md", "knowledge/gold/readings/README.md"})
    void understandsTheCallsThatTheReadmeShows(Path readme) throws IOException {
        List<String> calls = Files.readAllLines(readme).stream()
                .filter(text -> text.strip().startsWith(PROGRAM))
                .map(text -> text.strip().substring(PROGRAM.length()).replaceAll(" +[>#].*", ""))
                .toList();
        assertThat(calls).isNotEmpty();
        assertThat(calls).allSatisfy(call -> line.parseArgs(words(call).toArray(String[]::new)));
    }

    private static List<String> words(String call) {
        List<String> words = new ArrayList<>();
        var matcher = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(call);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }
}
