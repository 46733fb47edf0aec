package org.yellowcrane.telegram;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.Serializable;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/**
 * Sends messages until they have arrived or cannot arrive. A message that surely was not sent is sent again; one that may have been sent is not.
 * Safe for concurrent use; the order within a chat is its caller's, who waits for one message before the next.
 */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** With doubling pauses this rides out an outage of some minutes. */
    private static final int MOST_FAILURES = 8;

    /** More groups than migrate while the process lives. */
    private static final int REMEMBERED_MIGRATIONS = 1_000;

    private final BotApi api;
    private final Gate gate;
    private final TelegramSettings.Pace pace;
    private final Map<String, Long> migrations = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MIGRATIONS)
            .<String, Long>build()
            .asMap();

    Delivery(BotApi api, TelegramSettings.Pace pace) {
        this.api = api;
        this.pace = pace;
        this.gate = new Gate(pace.spacing());
    }

    /**
     * Sends a message.
     *
     * @param bare its text without markup, in case Telegram cannot read the markup
     * @return whether it makes sense to send more to that chat now
     */
    boolean send(SendMessage message, String bare) throws InterruptedException {
        Backoff backoff = new Backoff(pace);
        while (true) {
            Long migrated = migrations.get(message.getChatId());
            if (migrated != null) {
                message.setChatId(migrated);
            }
            gate.pass();
            switch (api.attempt(message)) {
                case Attempt.Done done -> {
                    return true;
                }
                case Attempt.Limited limited -> gate.close(limited.pause());
                case Attempt.NotDone failure -> {
                    if (backoff.failures() >= MOST_FAILURES) {
                        LOG.warn("A message was given up: {}", failure.why());
                        return false;
                    }
                    Thread.sleep(backoff.next());
                }
                case Attempt.MaybeDone unsure -> {
                    LOG.warn("A message may not have arrived and is not repeated: {}", unsure.why());
                    return true;
                }
                case Attempt.Refused refused -> {
                    if (!canBeMended(message, bare, refused)) {
                        return false;
                    }
                }
            }
        }
    }

    private boolean canBeMended(SendMessage message, String bare, Attempt.Refused refused) {
        Long newChat = refused.migratedTo();
        if (newChat != null && migrations.put(message.getChatId(), newChat) == null) {
            return true;
        }
        if (refused.code() == 400
                && message.getParseMode() != null
                && refused.description().contains("can't parse entities")) {
            LOG.warn("Telegram cannot parse the markup of a message; it is sent as plain text");
            message.setParseMode(null);
            message.setText(bare);
            return true;
        }
        if (refused.code() == 403) {
            LOG.info("A chat is closed to the bot: {}", refused.description());
        } else {
            LOG.warn("Telegram refuses a message: {} {}", refused.code(), refused.description());
        }
        return false;
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
