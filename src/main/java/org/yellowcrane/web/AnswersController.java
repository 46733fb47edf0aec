package org.yellowcrane.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.conversation.Conversations;
import org.yellowcrane.conversation.IdempotentRequests;
import tools.jackson.databind.json.JsonMapper;

/** Answers questions. Not there where a command runs: it would open the database. */
@RestController
@ConditionalOnWebApplication
class AnswersController {

    static final String CHANNEL = "web";

    /** A client makes up something like a UUID. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final Conversations conversations;
    private final IdempotentRequests requests;
    private final AnswerStreams streams;
    private final ReaderLanguages languages;
    private final JsonMapper json;

    AnswersController(
            Conversations conversations,
            IdempotentRequests requests,
            AnswerStreams streams,
            ReaderLanguages languages,
            JsonMapper json) {
        this.conversations = conversations;
        this.requests = requests;
        this.streams = streams;
        this.languages = languages;
        this.json = json;
    }

    /** The answer as a whole, or as events for who asks for them: the JSON of an {@link AnswerBody} or an {@code SseEmitter}. */
    @PostMapping(
            path = "/api/v1/answers",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
    Object answer(
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest http) {
        AnswerRequest request = AnswerRequest.parse(body);
        if (wantsEvents(http)) {
            return streams.resume(http.getHeader("Last-Event-ID"))
                    .orElseGet(() -> streams.answer(message(request, http)));
        }
        if (key == null) {
            return answer(request, http).getBytes(StandardCharsets.UTF_8);
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(ProblemKind.KEY_MALFORMED);
        }
        return once(key, request, () -> answer(request, http)).getBytes(StandardCharsets.UTF_8);
    }

    private String once(String key, AnswerRequest request, Supplier<String> answer) {
        try {
            return requests.once(key, request.toString(), answer);
        } catch (IdempotentRequests.KeyReusedException reused) {
            throw new ProblemException(ProblemKind.KEY_REUSED);
        } catch (IdempotentRequests.InProgressException early) {
            throw new ProblemException(ProblemKind.IN_PROGRESS);
        }
    }

    private String answer(AnswerRequest request, HttpServletRequest http) {
        return json.writeValueAsString(AnswerBody.of(conversations.reply(message(request, http))));
    }

    private IncomingMessage message(AnswerRequest request, HttpServletRequest http) {
        QuestionText question = QuestionText.of(request.question());
        var replyLanguage = languages.chosen(request.language());
        String conversation = conversation(request.conversation());
        return new IncomingMessage(CHANNEL, conversation, question.text(), replyLanguage, languages.hint(http));
    }

    /** Whoever would take both gets the whole. */
    private static boolean wantsEvents(HttpServletRequest http) {
        String accept = http.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE)
                && !accept.contains(MediaType.APPLICATION_JSON_VALUE);
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
