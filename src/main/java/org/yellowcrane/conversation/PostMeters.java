package org.yellowcrane.conversation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/** What is counted of a channel's post. Safe for concurrent use. */
final class PostMeters {

    private final MeterRegistry meters;
    private final String channel;

    PostMeters(MeterRegistry meters, String channel) {
        this.meters = meters;
        this.channel = channel;
    }

    /** Shows how many letters wait for their answer and messages to be sent. */
    void watch(Supplier<Number> waiting) {
        Gauge.builder("yellowcrane.post.waiting", waiting)
                .tag("channel", channel)
                .register(meters);
    }

    void letter(Letter letter) {
        String kind = switch (letter) {
            case Letter.Answerable answerable -> "answerable";
            case Letter.Ignored ignored -> "ignored";
            case Letter.Unreadable unreadable -> "unreadable";
        };
        meters.counter("yellowcrane.letters", "channel", channel, "kind", kind).increment();
    }

    /** @param outcome a state of the outbox, or {@code failed}, or {@code repeated}: begun again after its sender died in between */
    void send(String outcome) {
        meters.counter("yellowcrane.sends", "channel", channel, "outcome", outcome)
                .increment();
    }
}
