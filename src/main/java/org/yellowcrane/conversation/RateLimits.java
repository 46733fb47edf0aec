package org.yellowcrane.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How often each of many may ask. Each has a bucket that holds what may come at once and fills again evenly; time is the machine's monotonic one, for which
 * no clock can be set. Safe for concurrent use.
 *
 * @param <K> who asks
 */
public final class RateLimits<K> {

    /** Some tens of megabytes at the most. Who is pushed out starts afresh. */
    private static final int REMEMBERED = 100_000;

    /**
     * How often one may ask.
     *
     * @param requests so many may come at once
     * @param per in this time as many are allowed again
     */
    public record Rate(
            @Min(1) @Max(10_000_000) int requests,
            @NotNull @DurationMin(seconds = 1) Duration per) {}

    private final Rate rate;
    private final TimeMeter time;
    private final Cache<K, Bucket> buckets;

    /** Limits of one rate for each. */
    public RateLimits(Rate rate) {
        this(rate, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(Rate rate, TimeMeter time) {
        this.rate = rate;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(rate.per())
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** Takes one request of somebody. Returns how long they must wait before the next is allowed; zero if this one is. */
    public Duration take(K who) {
        Bucket bucket = buckets.get(who, unknown -> full());
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.per()))
                .withCustomTimePrecision(time)
                .build();
    }
}
