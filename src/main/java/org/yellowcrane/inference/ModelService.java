package org.yellowcrane.inference;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.inference.ModelFailure.Reason;

/** Single calls to an OpenAI-compatible service, streamed, with an end to everything. Safe for concurrent use. */
final class ModelService {

    /** How often a silent call looks whether somebody still waits. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** No language needs more characters for a token, on average over a reply. */
    private static final int MOST_CHARACTERS_PER_TOKEN = 8;

    private final InferenceSettings settings;
    private final HttpClient http;

    ModelService(InferenceSettings settings) {
        this.settings = settings;
        // A connection of its own for each call: closing it is what stops a service from writing on.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.time().connect())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /**
     * Makes a call.
     *
     * @param deadline when to give up, as {@link System#nanoTime()}
     * @throws ModelFailure if the reply does not come to its end
     */
    AiMessage call(ChatRequest request, Consumer<String> pieces, BooleanSupplier gone, Meter meter, long deadline)
            throws ModelFailure {
        Wire wire = new Wire(http);
        Inbox inbox = new Inbox();
        Waiting waiting = new Waiting(inbox.events, gone, deadline);
        TokenUsage counted = null;
        try {
            model(wire).chat(request, inbox);
            while (true) {
                switch (waiting.next()) {
                    case Event.Piece piece -> waiting.take(piece, pieces);
                    case Event.Sign sign -> waiting.take(sign);
                    case Event.Failed failed -> throw new ModelFailure(reason(failed.cause()));
                    case Event.Done done -> {
                        counted = done.response().tokenUsage();
                        return whole(done.response());
                    }
                }
            }
        } finally {
            wire.cut();
            meter.add(request, waiting.length, counted);
        }
    }

    private OpenAiStreamingChatModel model(Wire wire) {
        return new OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder()
                .httpClientBuilder(wire.builder())
                .baseUrl(settings.baseUrl())
                .apiKey(settings.apiKey().isEmpty() ? null : settings.apiKey())
                .modelName(settings.model())
                .temperature(0.0)
                .returnThinking(true)
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    /** A stream that just ends was cut: only a service that has finished gives a reason. */
    private static AiMessage whole(ChatResponse response) throws ModelFailure {
        FinishReason finish = response.finishReason();
        if (finish == null) {
            throw new ModelFailure(Reason.CUT);
        }
        if (finish == FinishReason.LENGTH) {
            throw new ModelFailure(Reason.TOO_LONG);
        }
        return response.aiMessage();
    }

    private static Reason reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case HttpException http -> {
                    return reason(http.statusCode());
                }
                case ConnectException refused -> {
                    return Reason.UNREACHABLE;
                }
                case HttpTimeoutException late -> {
                    return Reason.UNREACHABLE;
                }
                case IOException broken -> {
                    // Jackson's exceptions are of this kind, too: what cannot be parsed is no cut connection.
                    return cause.getClass().getName().contains("jackson") ? Reason.GARBLED : Reason.CUT;
                }
                default -> {}
            }
        }
        return Reason.GARBLED;
    }

    private static Reason reason(int status) {
        return switch (status) {
            case 408, 429 -> Reason.BUSY;
            default -> status >= 500 ? Reason.FAULT : Reason.REFUSED;
        };
    }

    /** What comes from the service. */
    private sealed interface Event {
        record Piece(String text) implements Event {}

        /** A sign of life that is not part of the reply. */
        record Sign(int length) implements Event {}

        record Done(ChatResponse response) implements Event {}

        record Failed(Throwable cause) implements Event {}
    }

    /** Takes events from the thread that reads them to the one that waits. */
    private static final class Inbox implements StreamingChatResponseHandler {

        private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

        @Override
        public void onPartialResponse(String piece) {
            events.add(new Event.Piece(piece));
        }

        @Override
        public void onPartialThinking(PartialThinking thinking) {
            String text = thinking.text();
            events.add(new Event.Sign(text == null ? 0 : text.length()));
        }

        @Override
        public void onPartialToolCall(PartialToolCall call) {
            String arguments = call.partialArguments();
            events.add(new Event.Sign(arguments == null ? 0 : arguments.length()));
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            events.add(new Event.Done(response));
        }

        @Override
        public void onError(Throwable failure) {
            events.add(new Event.Failed(failure));
        }
    }

    /** Waits for events, and gives up in time. */
    private final class Waiting {

        private final BlockingQueue<Event> events;
        private final BooleanSupplier gone;
        private final long deadline;
        private long patience = System.nanoTime() + settings.time().first().toNanos();
        private int length;

        Waiting(BlockingQueue<Event> events, BooleanSupplier gone, long deadline) {
            this.events = events;
            this.gone = gone;
            this.deadline = deadline;
        }

        Event next() throws ModelFailure {
            while (true) {
                long now = System.nanoTime();
                if (gone.getAsBoolean()) {
                    throw new ModelFailure(Reason.LEFT);
                }
                if (now >= deadline) {
                    throw new ModelFailure(Reason.SLOW);
                }
                Event waiting = events.poll();
                if (waiting != null) {
                    return waiting;
                }
                if (now >= patience) {
                    throw new ModelFailure(Reason.SILENT);
                }
                Event event = poll(Math.min(LOOK_NANOS, Math.min(deadline, patience) - now));
                if (event != null) {
                    return event;
                }
            }
        }

        void take(Event.Piece piece, Consumer<String> pieces) throws ModelFailure {
            grow(piece.text().length());
            pieces.accept(piece.text());
            beginSilence();
        }

        void take(Event.Sign sign) throws ModelFailure {
            grow(sign.length());
            beginSilence();
        }

        /** Silence begins when what came has been dealt with: proving a sentence takes time, too. */
        private void beginSilence() {
            patience = System.nanoTime() + settings.time().silence().toNanos();
        }

        private void grow(int more) throws ModelFailure {
            length += more;
            if (length > MOST_CHARACTERS_PER_TOKEN * settings.budget().answerTokens()) {
                throw new ModelFailure(Reason.TOO_LONG);
            }
        }

        private @Nullable Event poll(long nanos) throws ModelFailure {
            try {
                return events.poll(nanos, TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new ModelFailure(Reason.LEFT);
            }
        }
    }
}
