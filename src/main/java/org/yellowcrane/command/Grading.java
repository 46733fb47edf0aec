package org.yellowcrane.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Notice;
import org.yellowcrane.language.TextNormalizer;

/** Grades answers strictly: the right outcome, everything that must be said, nothing that must not. */
final class Grading {

    private Grading() {}

    /** What is wrong with an answer; empty if it is right. */
    static List<String> faults(GoldQuestions.Gold gold, Answer answer) {
        List<String> faults = new ArrayList<>();
        if (!gold.outcomes().contains(answer.outcome().code())) {
            faults.add("outcome " + answer.outcome().code() + " instead of " + gold.outcomes());
        }
        String said = comparable(
                answer.text() + answer.notices().stream().map(Notice::text).collect(Collectors.joining(" ", " ", "")));
        for (String alternatives : gold.contains()) {
            if (Arrays.stream(alternatives.split("\\|")).noneMatch(text -> said.contains(comparable(text)))) {
                faults.add("lacks " + alternatives);
            }
        }
        for (String excluded : gold.excludes()) {
            if (said.contains(comparable(excluded))) {
                faults.add("says " + excluded);
            }
        }
        return faults;
    }

    /** Case, diacritics, script variants, thousands separators and spaces beside Chinese characters do not matter. */
    static String comparable(String text) {
        return TextNormalizer.fold(TextNormalizer.normalise(text))
                .replaceAll("(?<=\\d)[,  ](?=\\d{3})", "")
                .replaceAll("(?<=\\p{IsHan}) +| +(?=\\p{IsHan})", "");
    }
}
