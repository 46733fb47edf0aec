package org.yellowcrane.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void end() {
        release.countDown();
        threads.close();
    }

    @Test
    void answersTheQuestionsOfOneConversationOneAtATime() throws Exception {
        Turnstile<String> turnstile = new Turnstile<>(20, Duration.ofMinutes(1));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(threads.submit(() -> turnstile.pass("a", () -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                return inside.decrementAndGet();
            })));
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void answersOthersMeanwhile() throws Exception {
        Turnstile<String> turnstile = new Turnstile<>(1, Duration.ofMinutes(1));
        occupy(turnstile);
        assertThat(turnstile.pass("b", () -> "answered")).isEqualTo("answered");
    }

    @Test
    void asksToWaitWhenTooManyWaitAlready() throws Exception {
        Turnstile<String> turnstile = new Turnstile<>(1, Duration.ofMinutes(1));
        occupy(turnstile);
        AtomicInteger refused = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            threads.execute(() -> {
                try {
                    turnstile.pass("a", () -> "late");
                } catch (PleaseWaitException e) {
                    refused.incrementAndGet();
                }
            });
        }
        await().untilAtomic(refused, org.hamcrest.Matchers.is(1));
        assertThat(turnstile.pass("b", () -> "answered")).isEqualTo("answered");
    }

    @Test
    void waitsNoLongerThanItsPatience() throws Exception {
        Turnstile<String> turnstile = new Turnstile<>(1, Duration.ofMillis(1));
        occupy(turnstile);
        assertThatThrownBy(() -> turnstile.pass("a", () -> "never"))
                .isInstanceOfSatisfying(
                        PleaseWaitException.class,
                        refusal -> assertThat(refusal.waitingTime()).isEqualTo(Duration.ofMillis(1)));
    }

    @Test
    void goesOnAfterAFault() {
        Turnstile<String> turnstile = new Turnstile<>(0, Duration.ofMinutes(1));
        assertThatThrownBy(() -> turnstile.pass("a", () -> {
                    throw new IllegalStateException("index lost");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(turnstile.pass("a", () -> "answered")).isEqualTo("answered");
    }

    private void occupy(Turnstile<String> turnstile) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        threads.execute(() -> turnstile.pass("a", () -> {
            inside.countDown();
            try {
                return release.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        assertThat(inside.await(1, TimeUnit.MINUTES)).isTrue();
    }
}
