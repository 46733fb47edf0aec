package org.yellowcrane.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yellowcrane.language.Languages;

/**
 * Checks that no sample question gives away a question of the exam in {@code gold/}: the bot searches its sample questions, so that a
 * copy would make the exam worthless. Not part of loading, which does not read the exam.
 */
public final class ExamCheck {

    /** Above this Jaccard index of trigrams two questions count as the same. */
    private static final double SAME = 0.6;

    private ExamCheck() {}

    private record Gold(String file, int line, String text) {}

    /** The sample questions that equal or nearly duplicate a gold question, by file and line. */
    public static List<Problem> run(Path knowledge, Languages languages) {
        Problems problems = new Problems();
        Trigrams<Gold> exam = new Trigrams<>();
        goldFiles(knowledge).forEach(file -> add(knowledge, file, exam, problems));
        for (SampleQuestion sample : SampleQuestions.of(knowledge, languages)) {
            exam.nearest(sample.text())
                    .filter(match -> match.similarity() > SAME)
                    .map(Trigrams.Match::thing)
                    .ifPresent(gold -> problems.error(
                            sample.file(),
                            sample.line(),
                            "the sample question '%s' is too near to the gold question '%s' (%s:%d); word it differently"
                                    .formatted(sample.text(), gold.text(), gold.file(), gold.line())));
        }
        return problems.sorted();
    }

    private static List<Path> goldFiles(Path knowledge) {
        Path folder = knowledge.resolve("gold");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(Path knowledge, Path path, Trigrams<Gold> exam, Problems problems) {
        String name = knowledge.relativize(path).toString().replace('\\', '/');
        String text;
        try {
            text = Files.readString(path);
        } catch (IOException unreadable) {
            problems.error(name, 0, "cannot be read: " + unreadable.getMessage());
            return;
        }
        YamlReader.read(new EditorFile(name, text, true), problems).ifPresent(node -> {
            for (Form form : Form.list(name, node, problems)) {
                Node.Scalar question = form.required("question");
                if (question != null) {
                    exam.add(question.text(), new Gold(name, question.line(), question.text()));
                }
            }
        });
    }
}
