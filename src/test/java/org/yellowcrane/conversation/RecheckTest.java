package org.yellowcrane.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import org.yellowcrane.answer.Exchange;
import org.yellowcrane.answer.Question;
import org.yellowcrane.question.Turn;

class RecheckTest {

    /** Where nothing has changed, an answer must hardly ever be called changed. */
    private static final double LEAST = 0.98;

    private final Recheck recheck = new Recheck(TestAnswers.answers(), TestAnswers.knowledge());

    @Test
    void findsAnswersStillTrueWhileTheKnowledgeIsTheSame() throws IOException {
        List<String> otherwise = new ArrayList<>();
        int asked = 0;
        for (String language : List.of("en", "zh", "fr", "de", "ru", "ja", "ko", "es")) {
            for (List<String> questions : conversations(language)) {
                asked++;
                Exchange last = ask(questions);
                StoredAnswer stored = new StoredAnswer(
                        "a",
                        "c",
                        Instant.EPOCH,
                        last.turn().question(),
                        last.trace().languages().question(),
                        last.answer());
                if (!(recheck.of(stored) instanceof PastAnswer.StillTrue)) {
                    otherwise.add(questions + " → " + last.turn().question());
                }
            }
        }
        System.out.printf("Answers found still true: %d of %d%n", asked - otherwise.size(), asked);
        assertThat(1 - (double) otherwise.size() / asked)
                .as(String.join("\n", otherwise))
                .isGreaterThanOrEqualTo(LEAST);
    }

    private static Exchange ask(List<String> questions) {
        List<Turn> turns = new ArrayList<>();
        Exchange last = TestAnswers.answers().answer(new Question(questions.getFirst(), null, null), turns);
        for (String next : questions.subList(1, questions.size())) {
            turns.add(last.turn());
            last = TestAnswers.answers().answer(new Question(next, null, null), turns);
        }
        return last;
    }

    /** Questions of the exam, with what was asked before them; some of each language. */
    private static List<List<String>> conversations(String language) throws IOException {
        Path file = Path.of("knowledge/gold/" + language + ".yaml");
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Map<String, Object>> gold = new Yaml().load(Files.readString(file));
        return gold.stream()
                .filter(item -> !item.containsKey("on"))
                .limit(60)
                .map(item -> {
                    List<String> all = new ArrayList<>();
                    if (item.get("turns") instanceof List<?> turns) {
                        turns.forEach(turn -> all.add(String.valueOf(turn)));
                    }
                    all.add(String.valueOf(item.get("question")));
                    return List.copyOf(all);
                })
                .toList();
    }
}
