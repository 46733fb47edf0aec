package org.yellowcrane.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yellowcrane.channel.Channel;
import org.yellowcrane.conversation.Letter;

/**
 * Takes the updates that Telegram pushes: every instance those that reach it, while one of them sees to it that Telegram knows the address. An update
 * is acknowledged once it is stored. Safe for concurrent use.
 */
final class Webhook implements Updates {

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);

    /** How often Telegram is asked whether it still knows the address. */
    private static final Duration CHECK = Duration.ofMinutes(1);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    /** How often it is looked whether this instance still is the one. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private final BotApi api;
    private final Endpoint endpoint;
    private final Function<Bot, UpdateLetters> onConnected;
    private final StoredTogether store;
    private final ReentrantLock meeting = new ReentrantLock();
    private volatile @Nullable UpdateLetters letters;
    private volatile String state = "not connected yet";

    /**
     * @param onConnected given the bot, says how its updates are read
     * @param store stores letters durably, or throws
     */
    Webhook(BotApi api, Endpoint endpoint, Function<Bot, UpdateLetters> onConnected, Consumer<List<Letter>> store) {
        this.api = api;
        this.endpoint = endpoint;
        this.onConnected = onConnected;
        this.store = new StoredTogether(store);
    }

    /** Whether a request comes from Telegram. */
    boolean isFromTelegram(@Nullable String secret) {
        return endpoint.isSecret(secret);
    }

    /**
     * Takes an update.
     *
     * @throws RuntimeException if it is not stored: Telegram has to bring it again
     */
    void take(byte[] update) {
        store.store(connected().letter(update));
    }

    private UpdateLetters connected() {
        UpdateLetters known = letters;
        if (known != null) {
            return known;
        }
        meeting.lock();
        try {
            known = letters;
            return known == null ? meet() : known;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops");
        } finally {
            meeting.unlock();
        }
    }

    private UpdateLetters meet() throws InterruptedException {
        if (api.me() instanceof Polled.Batch batch) {
            Bot bot = batch.updates().stream().findFirst().flatMap(Bot::of).orElse(null);
            if (bot != null) {
                UpdateLetters known = onConnected.apply(bot);
                letters = known;
                return known;
            }
        }
        throw new IllegalStateException("Telegram does not say who the bot is");
    }

    @Override
    public void run(BooleanSupplier mayGoOn) throws InterruptedException {
        boolean told = false;
        while (mayGoOn.getAsBoolean()) {
            Duration pause = AFTER_FAILURE;
            try {
                connected();
                told = (told && isKnownToTelegram()) || tell();
                pause = told ? CHECK : AFTER_FAILURE;
            } catch (IllegalStateException e) {
                report("not connected: " + e.getMessage());
            }
            long end = System.nanoTime() + pause.toNanos();
            while (mayGoOn.getAsBoolean() && end - System.nanoTime() > 0) {
                Thread.sleep(LOOK);
            }
        }
    }

    private boolean tell() throws InterruptedException {
        return switch (api.setWebhook(endpoint)) {
            case Polled.Batch done -> {
                report("updates come to " + endpoint);
                yield true;
            }
            case Polled.Unreadable unreadable -> failed("Telegram's reply cannot be read");
            case Polled.Failed failure -> failed(failure.why());
        };
    }

    private boolean failed(String why) {
        report("Telegram does not take the address: " + why);
        return false;
    }

    private boolean isKnownToTelegram() throws InterruptedException {
        if (!(api.webhook() instanceof Polled.Batch batch) || batch.updates().isEmpty()) {
            return true;
        }
        JsonNode known = batch.updates().getFirst();
        String problem = known.path("last_error_message").asText("");
        if (known.path("pending_update_count").asInt() > 0 && !problem.isEmpty()) {
            report("updates wait at Telegram: " + problem.lines().findFirst().orElse(""));
        } else {
            report("updates come to " + endpoint);
        }
        return known.path("url").asText().equals(endpoint.url());
    }

    private void report(String now) {
        if (!now.equals(state)) {
            LOG.info("Telegram: {}", now);
            state = now;
        }
    }

    @Override
    public Channel.Status status() {
        return new Channel.Status(letters != null, state);
    }

    @Override
    public void close() {
        store.close();
    }

    /** Never: an instance that is taken for unready would not be reached by Telegram either. */
    @Override
    public boolean isStale() {
        return false;
    }
}
