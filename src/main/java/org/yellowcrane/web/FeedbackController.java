package org.yellowcrane.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yellowcrane.conversation.AnswerArchive;
import org.yellowcrane.conversation.Conversations;
import org.yellowcrane.conversation.Feedback;
import tools.jackson.databind.JsonNode;

/** What comes back from readers: whether an answer helped, and that a conversation is to be forgotten. */
@RestController
class FeedbackController {

    private final AnswerArchive archive;
    private final Conversations conversations;

    FeedbackController(AnswerArchive archive, Conversations conversations) {
        this.archive = archive;
        this.conversations = conversations;
    }

    @PostMapping(path = "/api/v1/answers/{id}/feedback", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rate(@PathVariable String id, @RequestBody byte[] body) {
        if (!archive.rate(id, feedback(StrictJson.object(body)))) {
            throw new ProblemException(ProblemKind.ANSWER_UNKNOWN);
        }
    }

    @DeleteMapping("/api/v1/conversations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String id) {
        if (!conversations.forget(AnswersController.CHANNEL, id)) {
            throw new ProblemException(ProblemKind.CONVERSATION_UNKNOWN);
        }
    }

    private static Feedback feedback(JsonNode root) {
        JsonNode useful = root.path("useful");
        if (useful.isMissingNode()) {
            throw new ProblemException(ProblemKind.FEEDBACK_INVALID);
        }
        if (!useful.isBoolean()) {
            throw new ProblemException(ProblemKind.WRONG_JSON_TYPE);
        }
        return new Feedback(
                useful.booleanValue(),
                reason(StrictJson.text(root, "reason")),
                remark(StrictJson.text(root, "comment")));
    }

    private static Feedback.@Nullable Reason reason(@Nullable String code) {
        if (code == null) {
            return null;
        }
        List<Feedback.Reason> reasons = Arrays.asList(Feedback.Reason.values());
        return reasons.stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.FEEDBACK_INVALID,
                        reasons.stream().map(Feedback.Reason::code).toList()));
    }

    private static @Nullable String remark(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text = QuestionText.clean(raw);
        if (text.codePointCount(0, text.length()) > Feedback.LONGEST_REMARK) {
            throw new ProblemException(ProblemKind.FEEDBACK_INVALID);
        }
        return text.isEmpty() ? null : text;
    }
}
