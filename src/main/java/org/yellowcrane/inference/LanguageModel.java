package org.yellowcrane.inference;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The configured language model. Safe for concurrent use.
 *
 * <p>A call blocks its thread, but never longer than the configured time, and ends within a quarter of a second when nobody waits any more.
 */
public final class LanguageModel {

    /** After so many rounds of looking things up a model must write. */
    private static final int MOST_ROUNDS = 4;

    /** A pause before a repeated call is random, so that many of them do not come at once. */
    private static final int SHORTEST_PAUSE_MILLIS = 100;

    private static final int LONGEST_PAUSE_MILLIS = 400;

    /** How often a pause looks whether somebody still waits. */
    private static final int LOOK_MILLIS = 50;

    private final InferenceSettings settings;
    private final ModelService service;
    private final Rest rest;
    private final DayBudget day;
    private final ModelMetrics metrics;
    private final Semaphore calls;

    LanguageModel(InferenceSettings settings, ModelService service, Rest rest, DayBudget day, ModelMetrics metrics) {
        this.settings = settings;
        this.service = service;
        this.rest = rest;
        this.day = day;
        this.metrics = metrics;
        this.calls = new Semaphore(settings.budget().calls());
    }

    /** The model's name at its service. */
    public String name() {
        return settings.model();
    }

    /**
     * Has something written.
     *
     * @param assignment what to write
     * @param pieces takes the reply as it comes, on the calling thread; may throw to end the call
     * @param gone whether nobody waits for the reply any more
     * @throws ModelFailure if it does not come to its end, for whatever reason
     */
    public Completion write(Assignment assignment, Consumer<String> pieces, BooleanSupplier gone) throws ModelFailure {
        Run run = new Run(assignment, pieces, gone);
        String outcome = "ok";
        try {
            return run.write();
        } catch (ModelFailure failure) {
            outcome = failure.reason().code();
            throw new ModelFailure(failure.reason(), run.usage());
        } catch (RuntimeException ended) {
            outcome = "ended";
            throw ended;
        } finally {
            Usage usage = run.usage();
            day.spend(usage.inputTokens() + usage.outputTokens());
            metrics.record(assignment.purpose(), outcome, usage);
        }
    }

    /** One assignment: the rounds in which the model looks things up, and the calls of each. */
    private final class Run {

        private final Assignment assignment;
        private final Consumer<String> pieces;
        private final BooleanSupplier gone;
        private final long start = System.nanoTime();
        private final Meter meter = new Meter();
        private final List<ChatMessage> messages = new ArrayList<>();
        private boolean written;

        Run(Assignment assignment, Consumer<String> pieces, BooleanSupplier gone) {
            this.assignment = assignment;
            this.pieces = pieces;
            this.gone = gone;
            messages.add(SystemMessage.from(assignment.instructions()));
            messages.add(UserMessage.from(assignment.material()));
        }

        Usage usage() {
            return meter.usage(Duration.ofNanos(System.nanoTime() - start));
        }

        Completion write() throws ModelFailure {
            if (!day.hasLeft() || !calls.tryAcquire()) {
                throw new ModelFailure(ModelFailure.Reason.BUDGET);
            }
            try {
                for (int round = 1; ; round++) {
                    AiMessage reply = repeated(request(round < MOST_ROUNDS));
                    if (!reply.hasToolExecutionRequests()) {
                        String text = reply.text();
                        return new Completion(text == null ? "" : text, usage());
                    }
                    if (round == MOST_ROUNDS) {
                        throw new ModelFailure(ModelFailure.Reason.GARBLED);
                    }
                    messages.add(reply);
                    reply.toolExecutionRequests().forEach(asked -> messages.add(lookedUp(asked)));
                }
            } finally {
                calls.release();
            }
        }

        private ChatRequest request(boolean mayLookUp) {
            var request = ChatRequest.builder()
                    .messages(messages)
                    .maxOutputTokens(settings.budget().answerTokens());
            if (!assignment.tools().isEmpty() && mayLookUp) {
                request.toolSpecifications(assignment.tools().stream()
                        .map(ToolCalls::specification)
                        .toList());
            }
            if (assignment.json()) {
                request.responseFormat(ResponseFormat.JSON);
            }
            return request.build();
        }

        private ChatMessage lookedUp(ToolExecutionRequest asked) {
            return ToolExecutionResultMessage.from(asked, ToolCalls.answer(assignment.tools(), asked));
        }

        private AiMessage repeated(ChatRequest request) throws ModelFailure {
            for (int attempt = 0; ; attempt++) {
                if (gone.getAsBoolean()) {
                    throw new ModelFailure(ModelFailure.Reason.LEFT);
                }
                try {
                    return rest.guard(() -> service.call(request, this::take, gone, meter, deadline()));
                } catch (ModelFailure failure) {
                    if (written || attempt >= settings.budget().retries() || !isPassing(failure.reason())) {
                        throw failure;
                    }
                    pause();
                }
            }
        }

        private void take(String piece) {
            written = true;
            pieces.accept(piece);
        }

        private long deadline() {
            return start + settings.time().whole().toNanos();
        }

        private void pause() throws ModelFailure {
            long millis = ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
            long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
            while (System.nanoTime() < end) {
                if (gone.getAsBoolean()) {
                    throw new ModelFailure(ModelFailure.Reason.LEFT);
                }
                try {
                    Thread.sleep(LOOK_MILLIS);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new ModelFailure(ModelFailure.Reason.LEFT);
                }
            }
            if (System.nanoTime() >= deadline()) {
                throw new ModelFailure(ModelFailure.Reason.SLOW);
            }
        }
    }

    /** Whether the same call may well succeed a moment later. */
    private static boolean isPassing(ModelFailure.Reason reason) {
        return switch (reason) {
            case UNREACHABLE, BUSY, FAULT, CUT -> true;
            case REFUSED, SILENT, SLOW, GARBLED, TOO_LONG, RESTING, BUDGET, LEFT -> false;
        };
    }
}
