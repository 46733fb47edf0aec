package org.yellowcrane.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.language.Language;

/** Answers to be graded by a second reader, who does not know what was expected: a Markdown table with empty columns. */
final class ReadingTable {

    private ReadingTable() {}

    /**
     * Chooses questions of one language by a seed. The same questions and seed give the same choice, whatever the order of the file; with
     * another seed, another choice.
     *
     * @return at most {@code size} questions, in the order of their ids
     */
    static List<GoldQuestions.Gold> choose(List<GoldQuestions.Gold> all, Language language, int size, long seed) {
        List<GoldQuestions.Gold> ofLanguage = new ArrayList<>(all.stream()
                .filter(gold -> gold.language().equals(language))
                .sorted(Comparator.comparing(GoldQuestions.Gold::id))
                .toList());
        Collections.shuffle(ofLanguage, new Random(seed));
        return ofLanguage.stream()
                .limit(size)
                .sorted(Comparator.comparing(GoldQuestions.Gold::id))
                .toList();
    }

    /** Prints the table. */
    static void print(PrintStream out, List<Graded> asked, Language language, long seed) {
        out.printf("# Second reading: %s, %d answers, seed %d%n%n", language.tag(), asked.size(), seed);
        out.println("Grade: correct, awkward or wrong. Knowledge: "
                + asked.stream()
                        .map(one -> one.exchange().answer().knowledgeRevision())
                        .distinct()
                        .collect(Collectors.joining(", "))
                + ".");
        out.println();
        out.println("| id | question | answer | grade | remark |");
        out.println("|---|---|---|---|---|");
        for (Graded one : asked) {
            String question = Stream.concat(
                            one.gold().turns().stream(), Stream.of(one.gold().question()))
                    .collect(Collectors.joining("\n→ "));
            out.printf(
                    "| %s | %s | %s | | |%n",
                    cell(one.gold().id()),
                    cell(question),
                    cell(read(one.exchange().answer())));
        }
    }

    private static String read(Answer answer) {
        return answer.text()
                + answer.notices().stream()
                        .map(notice -> "\n! " + notice.text())
                        .collect(Collectors.joining());
    }

    /** Text as a cell shows it: nothing in it ends the cell, the row, or is taken for markup. */
    private static String cell(String text) {
        return text.strip()
                .replaceAll("([\\\\`*_|<>\\[\\]#~])", "\\\\$1")
                .replace("&", "&amp;")
                .replaceAll("\\R+", "<br>");
    }
}
