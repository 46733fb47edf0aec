package org.yellowcrane.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final AtomicLong now = new AtomicLong(1);

    private final RateLimits<String> limits =
            new RateLimits<>(new RateLimits.Rate(3, Duration.ofMinutes(1)), new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return now.get();
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            });

    @Test
    void admitsSoManyAtOnceAndTellsHowLongToWait() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take("a")).isZero();
        }
        assertThat(limits.take("a")).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void admitsAgainAfterTheTimeItTold() {
        for (int i = 0; i < 3; i++) {
            limits.take("a");
        }
        now.addAndGet(limits.take("a").toNanos());
        assertThat(limits.take("a")).isZero();
        assertThat(limits.take("a")).isPositive();
    }

    @Test
    void oneWhoAsksTooMuchDoesNotHoldUpAnother() {
        for (int i = 0; i < 1_000; i++) {
            limits.take("a");
        }
        assertThat(limits.take("b")).isZero();
    }

    @Test
    void whatIsRefusedDoesNotProlongTheWait() {
        for (int i = 0; i < 1_000; i++) {
            limits.take("a");
        }
        assertThat(limits.take("a")).isEqualTo(Duration.ofSeconds(20));
    }
}
