package org.yellowcrane.telegram;

import java.io.Serializable;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.yellowcrane.conversation.Sent;

/** Calls Telegram, as often as it allows and as is good for each call. Safe for concurrent use. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** With doubling pauses this rides out an outage of some minutes. */
    private static final int MOST_FAILURES = 8;

    private final BotApi api;
    private final Gate gate;
    private final TelegramSettings.Pace pace;

    Delivery(BotApi api, TelegramSettings.Pace pace) {
        this.api = api;
        this.pace = pace;
        this.gate = new Gate(pace.spacing());
    }

    /** Waits for a turn to send. Returns how long Telegram wants to be left alone instead; zero: the turn has come. */
    Duration turn() throws InterruptedException {
        return gate.turn();
    }

    /**
     * Sends a message, once; as plain text, too, if Telegram cannot read the markup.
     *
     * @param failures how often it has failed before
     */
    Sent send(String chat, Outgoing message, int failures) throws InterruptedException {
        Attempt attempt = api.attempt(message.to(chat));
        if (attempt instanceof Attempt.Refused refused
                && refused.code() == 400
                && refused.description().contains("can't parse entities")) {
            LOG.warn("Telegram cannot parse the markup of a message; it is sent as plain text");
            gate.pass();
            attempt = api.attempt(message.bareTo(chat));
        }
        return switch (attempt) {
            case Attempt.Done done -> new Sent.Arrived();
            case Attempt.Limited limited -> {
                gate.close(limited.pause());
                yield new Sent.Limited(limited.pause());
            }
            case Attempt.NotDone failure -> new Sent.Failed(Backoff.pause(pace, failures));
            case Attempt.MaybeDone unsure -> {
                LOG.warn("A message may not have arrived and is not repeated: {}", unsure.why());
                yield new Sent.Unsure();
            }
            case Attempt.Refused refused -> refused(chat, refused);
        };
    }

    private static Sent refused(String chat, Attempt.Refused refused) {
        Long newChat = refused.migratedTo();
        if (newChat != null && !newChat.toString().equals(chat)) {
            return new Sent.Moved(newChat.toString());
        }
        if (refused.code() == 403) {
            LOG.info("A chat is closed to the bot: {}", refused.description());
        } else {
            LOG.warn("Telegram refuses a message: {} {}", refused.code(), refused.description());
        }
        return new Sent.Refused();
    }

    /** Calls a method that does no harm when it is repeated, until it is done or refused. */
    <T extends Serializable> void repeat(BotApiMethod<T> method) throws InterruptedException {
        Backoff backoff = new Backoff(pace);
        while (backoff.failures() < MOST_FAILURES) {
            gate.pass();
            switch (api.attempt(method)) {
                case Attempt.Done done -> {
                    return;
                }
                case Attempt.Refused refused -> {
                    LOG.info("Telegram refuses {}: {} {}", method.getMethod(), refused.code(), refused.description());
                    return;
                }
                case Attempt.Limited limited -> {
                    gate.close(limited.pause());
                    backoff.next();
                }
                case Attempt.NotDone failure -> Thread.sleep(backoff.next());
                case Attempt.MaybeDone unsure -> Thread.sleep(backoff.next());
            }
        }
    }

    /** Calls a method that is worth nothing later, unless Telegram wants to be left alone. */
    <T extends Serializable> void tryOnce(BotApiMethod<T> method) throws InterruptedException {
        if (!gate.isClosed() && api.attempt(method) instanceof Attempt.Limited limited) {
            gate.close(limited.pause());
        }
    }
}
