package org.yellowcrane.inference;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Leaves a model alone that keeps failing, so that nobody waits for it. Safe for concurrent use. */
final class Rest {

    /** Of so many calls. */
    private static final int WINDOW = 20;

    /** Fewer calls say nothing. */
    private static final int FEWEST = 5;

    /** The share of failures, in percent, from which it rests. */
    private static final int FAILING = 50;

    /** How long it rests before it is tried again. */
    static final Duration TIME = Duration.ofSeconds(30);

    /** How many calls try it. */
    private static final int TRIALS = 2;

    private final CircuitBreaker breaker;

    Rest(Clock clock) {
        this.breaker = CircuitBreaker.of(
                "model",
                CircuitBreakerConfig.custom()
                        .slidingWindow(WINDOW, FEWEST, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(FAILING)
                        .waitDurationInOpenState(TIME)
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .clock(clock)
                        .build());
    }

    /** A call that may fail. */
    @FunctionalInterface
    interface Call<T> {
        T make() throws ModelFailure;
    }

    /** Makes a call unless the model rests, and learns from how it ends. */
    <T> T guard(Call<T> call) throws ModelFailure {
        if (!breaker.tryAcquirePermission()) {
            throw new ModelFailure(ModelFailure.Reason.RESTING);
        }
        boolean judged = false;
        long start = System.nanoTime();
        try {
            T result = call.make();
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            judged = true;
            return result;
        } catch (ModelFailure failure) {
            if (failure.reason() != ModelFailure.Reason.LEFT) {
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
                judged = true;
            }
            throw failure;
        } finally {
            if (!judged) {
                breaker.releasePermission();
            }
        }
    }
}
