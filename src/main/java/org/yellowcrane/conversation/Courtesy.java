package org.yellowcrane.conversation;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Keeps each conversation from asking more than its share. Safe for concurrent use. */
@Component
class Courtesy {

    private record Key(String channel, String conversation) {}

    private final RateLimits<Key> limits;
    private final Turnstile<Key> turnstile;

    Courtesy(LimitSettings settings) {
        this.limits = new RateLimits<>(settings.rate());
        this.turnstile = new Turnstile<>(settings.waiting(), settings.patience());
    }

    /**
     * Does the work that a message asks for, when no other of its conversation is in progress.
     *
     * @throws PleaseWaitException if the conversation asks too much at once
     */
    <T> T serve(String channel, String conversation, Supplier<T> work) {
        Key key = new Key(channel, conversation);
        Duration wait = limits.take(key);
        if (wait.isPositive()) {
            throw new PleaseWaitException(wait);
        }
        return turnstile.pass(key, work);
    }
}
