package org.yellowcrane.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.yellowcrane.answer.Follower;
import org.yellowcrane.answer.Sentence;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.channel.Reply;
import org.yellowcrane.conversation.Conversations;
import org.yellowcrane.language.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as server-sent events. Each answer is written by a virtual thread of its own, and each connection served by another one, so that many
 * can wait for a language model at once. When the last connection is closed, the model is stopped; the answer is then finished without it and
 * kept for a while for whoever comes back.
 */
@Component
@ConditionalOnWebApplication
class AnswerStreams {

    private static final Logger log = LoggerFactory.getLogger(AnswerStreams.class);

    /** A closed connection shows at the second write after, so that a model is stopped within a second. */
    private static final long HEARTBEAT_MILLIS = 300;

    /** How long a lost connection can be taken up again. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private static final int MOST_KEPT = 2_000;

    /** 128 random bits: nobody reads another's answer. */
    private static final int SECRET_BYTES = 16;

    private static final Pattern EVENT_ID = Pattern.compile("([A-Za-z0-9_-]{22})\\.([0-9]{1,6})");

    private final Conversations conversations;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, AnswerStream> streams;

    AnswerStreams(Conversations conversations, JsonMapper json) {
        this.conversations = conversations;
        this.json = json;
        this.streams = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(KEPT)
                .build();
    }

    /** Answers a message. */
    SseEmitter answer(IncomingMessage message) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        AnswerStream stream = new AnswerStream();
        streams.put(id, stream);
        stream.add("status", stage("searching"));
        SseEmitter emitter = serve(id, stream, 0);
        Thread.ofVirtual().name("answer").start(() -> write(message, stream));
        return emitter;
    }

    /** Goes on behind an event that a client saw last; nothing if that answer is not kept any more. */
    Optional<SseEmitter> resume(@Nullable String lastEvent) {
        Matcher id = EVENT_ID.matcher(lastEvent == null ? "" : lastEvent);
        AnswerStream stream = id.matches() ? streams.getIfPresent(id.group(1)) : null;
        if (stream == null) {
            return Optional.empty();
        }
        stream.join();
        return Optional.of(serve(id.group(1), stream, Integer.parseInt(id.group(2))));
    }

    private void write(IncomingMessage message, AnswerStream stream) {
        Telling telling = new Telling(stream);
        try {
            Reply reply = conversations.reply(message, telling);
            AnswerBody body = AnswerBody.of(reply);
            if (!telling.hasTold()) {
                body.content().blocks().stream()
                        .flatMap(BlockBody::told)
                        .forEach(sentence -> stream.add("delta", json.writeValueAsString(sentence)));
            }
            stream.end("answer", json.writeValueAsString(body));
        } catch (RuntimeException fault) {
            if (log.isErrorEnabled()) {
                log.error("An answer failed:\n{}", Problems.traceWithoutMessages(fault));
            }
            stream.end("error", Problem.of(Problems.kindOf(fault)).json());
        }
    }

    /** Sends what is there on the calling thread, so that the first event waits for no answer that is being written; the rest as it comes. */
    private SseEmitter serve(String id, AnswerStream stream, int after) {
        SseEmitter emitter = new SseEmitter(0L);
        Connection connection = new Connection(id, stream, emitter, after);
        try {
            connection.sendWaiting();
        } catch (IOException | InterruptedException impossible) {
            throw new IllegalStateException("Nothing is sent before the response begins", impossible);
        }
        Thread.ofVirtual().name("events").start(connection);
        return emitter;
    }

    /** Sends the events of an answer to one client. */
    private static final class Connection implements Runnable {

        private final String id;
        private final AnswerStream stream;
        private final SseEmitter emitter;
        private int last;

        Connection(String id, AnswerStream stream, SseEmitter emitter, int after) {
            this.id = id;
            this.stream = stream;
            this.emitter = emitter;
            this.last = after;
        }

        @Override
        public void run() {
            try {
                while (!stream.isOver(last)) {
                    if (stream.after(last, HEARTBEAT_MILLIS) == null) {
                        emitter.send(SseEmitter.event().comment(""));
                    }
                    sendWaiting();
                }
                emitter.complete();
            } catch (IOException | IllegalStateException gone) {
                log.debug("A client left before the end of its answer");
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                stream.leave();
            }
        }

        void sendWaiting() throws IOException, InterruptedException {
            for (AnswerStream.Event event = stream.after(last, 0); event != null; event = stream.after(last, 0)) {
                last = event.number();
                emitter.send(SseEmitter.event()
                        .id(id + "." + last)
                        .name(event.name())
                        .data(event.data()));
            }
        }
    }

    private String stage(String stage) {
        return json.writeValueAsString(Map.of("stage", stage));
    }

    /** Tells the sentences of an answer as they are written. */
    private final class Telling implements Follower {

        private final AnswerStream stream;
        private @Nullable Language language;

        Telling(AnswerStream stream) {
            this.stream = stream;
        }

        boolean hasTold() {
            return language != null;
        }

        @Override
        public void wrote(Sentence sentence) {
            Language reply = language == null ? sentence.language() : language;
            language = reply;
            stream.add("delta", json.writeValueAsString(BlockBody.Sentence.of(sentence, reply)));
        }

        @Override
        public void startedOver() {
            language = null;
            stream.add("status", stage("starting-over"));
        }

        @Override
        public boolean isGone() {
            return stream.isGone();
        }
    }
}
