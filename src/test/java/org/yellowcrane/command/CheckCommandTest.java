package org.yellowcrane.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yellowcrane.YellowCrane;

class CheckCommandTest {

    @TempDir
    private Path temporary;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Commands.commandLine(
                        new Commands.Application(YellowCrane.class),
                        new PrintStream(printed, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void reportsEachTopicWithItsState() {
        assertThat(run("check", "--report")).isZero();
        assertThat(output())
                .containsPattern("\\| sister-cities +\\| \\d+/\\d+ \\+\\d")
                .containsPattern("\\| sister-cities +\\| 29 .*\\| no, 29 of 30 +\\|")
                .contains("| guide stay ", "## Ended", "## Overdue", "## Unconfirmed");
    }

    @Test
    void saysThatARevisionIsMissing() {
        assertThat(run("check", "--against", "no-such-revision")).isEqualTo(2);
        assertThat(output()).startsWith("No folder and no git revision 'no-such-revision': ");
    }

    @Test
    void takesNoOptionOfGitForARevision() {
        assertThat(run("check", "--against=--remote=x")).isEqualTo(2);
        assertThat(output()).startsWith("Neither a folder nor a git revision");
    }

    @Test
    void unpacksARevisionAndDeletesItAfterwards() throws Exception {
        Path repository = temporary.resolve("repository");
        Path knowledge = repository.resolve("knowledge");
        Files.createDirectories(knowledge.resolve("gold"));
        Path file = Files.writeString(knowledge.resolve("gold/en.yaml"), "before");
        for (String[] git : new String[][] {
            {"init", "-q"},
            {"add", "."},
            {"-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-qm", "Begin"}
        }) {
            List<String> command =
                    Stream.concat(Stream.of("git"), Stream.of(git)).toList();
            assertThat(new ProcessBuilder(command)
                            .directory(repository.toFile())
                            .start()
                            .waitFor())
                    .isZero();
        }
        Files.writeString(file, "after");
        Path unpacked;
        try (EarlierKnowledge earlier = EarlierKnowledge.of("HEAD", knowledge)) {
            unpacked = earlier.folder();
            assertThat(unpacked.resolve("gold/en.yaml")).content().isEqualTo("before");
        }
        assertThat(unpacked).doesNotExist();
        assertThat(file).content().isEqualTo("after");
    }

    @Test
    void leavesAFolderToCompareWithAlone() throws IOException, EarlierKnowledge.MissingException {
        try (EarlierKnowledge earlier = EarlierKnowledge.of(temporary.toString(), Path.of("knowledge"))) {
            assertThat(earlier.folder()).isEqualTo(temporary);
        }
        assertThat(temporary).exists();
    }
}
