package org.yellowcrane.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.conversation.Conversations;

/** Answers questions. */
@RestController
class AnswersController {

    private static final String CHANNEL = "web";

    private final Conversations conversations;
    private final ReaderLanguages languages;

    AnswersController(Conversations conversations, ReaderLanguages languages) {
        this.conversations = conversations;
        this.languages = languages;
    }

    @PostMapping(
            path = "/api/v1/answers",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    AnswerBody answer(@RequestBody byte[] body, HttpServletRequest http) {
        AnswerRequest request = AnswerRequest.parse(body);
        QuestionText question = QuestionText.of(request.question());
        var replyLanguage = languages.chosen(request.language());
        String conversation = conversation(request.conversation());
        return AnswerBody.of(conversations.reply(
                new IncomingMessage(CHANNEL, conversation, question.text(), replyLanguage, languages.hint(http))));
    }

    private String conversation(@Nullable String wanted) {
        if (wanted == null) {
            return conversations.start(CHANNEL);
        }
        if (!conversations.isKnown(CHANNEL, wanted)) {
            throw new ProblemException(ProblemKind.CONVERSATION_UNKNOWN);
        }
        return wanted;
    }
}
