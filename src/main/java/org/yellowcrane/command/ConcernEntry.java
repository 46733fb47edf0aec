package org.yellowcrane.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yellowcrane.conversation.Concern;
import org.yellowcrane.conversation.Feedback;
import org.yellowcrane.knowledge.Passage;
import tools.jackson.databind.json.JsonMapper;

/**
 * Similar questions whose answers an editor should look at.
 *
 * @param concerns the latest first; never empty
 * @param nearest the passage that comes closest, if any
 */
record ConcernEntry(List<Concern> concerns, Optional<Passage> nearest) {

    private static final JsonMapper JSON = new JsonMapper();

    ConcernEntry {
        concerns = List.copyOf(concerns);
    }

    Concern latest() {
        return concerns.getFirst();
    }

    String language() {
        return latest().answer().language().tag();
    }

    String kind() {
        return latest().kind().code();
    }

    int count() {
        return concerns.size();
    }

    /** Why people were not content, with how many said so, and what was said instead of an answer. */
    String missing() {
        return switch (latest().kind()) {
            case UNANSWERED -> firstLine(latest().answer().text());
            case CORRECTED -> "Said then: " + firstLine(latest().answer().text());
            case DISLIKED -> {
                Map<String, Integer> reasons = new TreeMap<>();
                concerns.stream()
                        .flatMap(concern -> Optional.ofNullable(concern.feedback()).stream())
                        .map(feedback -> feedback.reason() == null
                                ? "no reason"
                                : feedback.reason().code())
                        .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
                yield String.join(
                        ", ",
                        reasons.entrySet().stream()
                                .map(reason -> reason.getKey() + " ×" + reason.getValue())
                                .toList());
            }
        };
    }

    /** What people said in their own words. */
    List<String> remarks() {
        return concerns.stream()
                .flatMap(concern -> Optional.ofNullable(concern.feedback()).map(Feedback::remark).stream())
                .distinct()
                .toList();
    }

    /** A draft for {@code knowledge/gold}, to be completed by the editor: what a right answer must say. */
    String gold(int number) {
        return """
                - id: %s-report-%d
                  part: dev
                  category: report
                  question: %s
                  outcome: answered
                  contains:
                    - ""   # what a right answer must say
                """.formatted(language(), number, JSON.writeValueAsString(latest().question()));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
