package org.yellowcrane.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Question;

class EmbeddedArchiveTest extends ArchiveContract {

    /** In letters that every encoding writes the same way. */
    private static final String PRIVATE = "my neighbour Zebulon snores at night";

    private static final String OTHERS = "another question about sister cities";

    @TempDir
    private Path folder;

    @Override
    protected DatabaseSettings empty() {
        return TestDatabases.embedded(folder);
    }

    /** While others go on asking, so that the file has every reason to keep old copies. */
    @Test
    void nothingForgottenIsLeftInTheFiles() throws IOException {
        Answer answer = TestAnswers.answers()
                .answer(new Question("How many sister cities does Wuhan have?", null, null), List.of())
                .answer();
        Random random = new Random(1);
        for (int i = 0; i < 400; i++) {
            boolean mine = random.nextInt(10) == 0;
            String text = (mine ? PRIVATE : OTHERS) + i + " and more".repeat(random.nextInt(40));
            new StoredAnswers(database()).store(stored("a" + i, mine ? "mine" : "other" + i % 7, text, answer));
            if (mine) {
                archive().rate("a" + i, new Feedback(false, null, PRIVATE + " still"));
            }
        }
        assertThat(occurrences(PRIVATE)).isPositive();

        assertThat(new Turns(database()).forget("mine")).isPositive();
        database().shred();

        assertThat(occurrences(PRIVATE)).isZero();
        assertThat(occurrences(OTHERS)).isPositive();
        assertThat(database()
                        .sql()
                        .sql("select count(*) from answer")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void othersGoOnWhileTheFilesAreRewritten() throws Exception {
        Answer answer = TestAnswers.answers()
                .answer(new Question("How many sister cities does Wuhan have?", null, null), List.of())
                .answer();
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                int writer = i;
                writers.add(threads.submit(() -> {
                    for (int n = 0; n < 50; n++) {
                        new StoredAnswers(database()).store(stored(writer + "-" + n, "conversation", OTHERS, answer));
                    }
                }));
            }
            for (int i = 0; i < 5; i++) {
                database().shred();
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        assertThat(database()
                        .sql()
                        .sql("select count(*) from answer")
                        .query(Integer.class)
                        .single())
                .isEqualTo(400);
    }

    private int occurrences(String text) throws IOException {
        int found = 0;
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (int at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
                    found++;
                }
            }
        }
        return found;
    }
}
