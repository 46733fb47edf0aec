package org.yellowcrane.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yellowcrane.channel.Channel;

/**
 * Fetches updates, one batch after the other, until it is told to stop; nothing that arrives and no fault of the peer ends it.
 * An update is done with once it has been handed on; one that cannot be read is put aside.
 */
final class Polling implements Runnable {

    /** Takes updates, one after the other; what it throws concerns only that update. */
    @FunctionalInterface
    interface Taker {
        void take(JsonNode update) throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

    private static final int WHOLE_BATCH = 100;

    /** A reply cut on its way is whole the next time; an update that cannot be read will never be. */
    private static final int UNREADABLE_ROUNDS = 3;

    /** Telegram repeats updates for a day at most; a thousand times what one batch holds. */
    private static final int REMEMBERED_UPDATES = 100_000;

    /** In a text the quotes are escaped. */
    private static final Pattern UPDATE_ID = Pattern.compile("(?<!\\\\)\"update_id\"\\s*:\\s*(\\d{1,18})");

    private final BotApi api;
    private final Clock clock;
    private final Duration silence;
    private final Function<Bot, Taker> onConnected;
    private final Backoff backoff;
    private final Map<Long, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_UPDATES)
            .<Long, Boolean>build()
            .asMap();

    private @Nullable Taker taker;
    private long offset;
    private int limit = WHOLE_BATCH;
    private int unreadableRounds;
    private String wellState = "polling";
    private volatile boolean stopped;
    private volatile @Nullable Instant lastGood;
    private volatile String state = "not connected yet";

    /** @param onConnected given the bot, says who takes its updates */
    Polling(BotApi api, Clock clock, TelegramSettings.Pace pace, Function<Bot, Taker> onConnected) {
        this.api = api;
        this.clock = clock;
        this.onConnected = onConnected;
        this.backoff = new Backoff(pace);
        this.silence = pace.poll().plus(pace.call()).plus(pace.longestPause());
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                Thread.sleep(round());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error("A round of polling failed: {}", e.getClass().getName());
            }
        }
    }

    void stop() {
        stopped = true;
    }

    /** Tells Telegram that everything handed on is done with, so that it does not come again after a restart. */
    void confirm() throws InterruptedException {
        if (offset > 0) {
            api.updates(offset, 1, Duration.ZERO);
        }
    }

    /** Whether updates arrive: that depends on how long ago Telegram last gave a good reply. */
    Channel.Status status() {
        Instant last = lastGood;
        boolean on = last != null && clock.instant().isBefore(last.plus(silence));
        return new Channel.Status(on, state);
    }

    /** One call, and the pause after it. */
    private Duration round() throws InterruptedException {
        Taker receiver = taker;
        Polled polled = receiver == null ? api.me() : api.updates(offset, limit);
        return switch (polled) {
            case Polled.Batch batch -> {
                lastGood = clock.instant();
                yield receiver == null ? meet(batch.updates()) : handOn(batch.updates(), receiver);
            }
            case Polled.Unreadable unreadable -> {
                skipUnreadable(unreadable.body());
                yield failed("Telegram's reply cannot be read", null);
            }
            case Polled.Failed failure -> failed(failure.why(), failure.pause());
        };
    }

    private Duration failed(String why, @Nullable Duration wait) {
        String told = advice(why);
        if (!told.equals(state)) {
            LOG.warn("No updates from Telegram: {}", told);
        }
        state = told;
        Duration pause = backoff.next();
        return wait != null && wait.compareTo(pause) > 0 ? wait : pause;
    }

    private static String advice(String why) {
        return switch (why) {
            case "Telegram answered 401", "Telegram answered 404" -> why + ": TELEGRAM_BOT_TOKEN is not valid there";
            case "Telegram answered 409" -> why + ": another instance polls for the same bot; this one stands by";
            default -> why;
        };
    }

    private Duration meet(List<JsonNode> reply) {
        JsonNode me = reply.isEmpty() ? null : reply.getFirst();
        if (me == null
                || !me.path("id").isIntegralNumber()
                || !me.path("username").isTextual()) {
            return failed("Telegram does not say who the bot is", null);
        }
        Bot bot = new Bot(me.path("id").longValue(), me.path("username").textValue());
        taker = onConnected.apply(bot);
        wellState = "polling as @" + bot.username();
        return succeeded();
    }

    private Duration succeeded() {
        if (!wellState.equals(state)) {
            LOG.info("Telegram: {}", wellState);
        }
        state = wellState;
        backoff.reset();
        return Duration.ZERO;
    }

    private Duration handOn(List<JsonNode> updates, Taker receiver) throws InterruptedException {
        long before = offset;
        unreadableRounds = 0;
        limit = WHOLE_BATCH;
        for (JsonNode update : updates) {
            handOn(update, receiver);
        }
        // A batch that does not move the offset comes again at once, and again.
        return updates.isEmpty() || offset != before ? succeeded() : failed("updates without an id", null);
    }

    private void handOn(JsonNode update, Taker receiver) throws InterruptedException {
        JsonNode number = update.path("update_id");
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            LOG.warn("An update without a usable id was put aside");
            return;
        }
        long id = number.longValue();
        try {
            if (seen.put(id, true) == null) {
                receiver.take(update);
            }
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("Update {} was put aside: {}", id, e.getClass().getSimpleName());
        }
        offset = id + 1;
    }

    /** Fetches one by one, to find the update that makes a batch unreadable, and goes past it. */
    private void skipUnreadable(String body) {
        Matcher id = UPDATE_ID.matcher(body);
        if (limit == 1 && ++unreadableRounds >= UNREADABLE_ROUNDS && id.find()) {
            offset = Long.parseLong(id.group(1)) + 1;
            LOG.warn("Update {} was put aside: it cannot be read", offset - 1);
            unreadableRounds = 0;
        }
        limit = 1;
    }
}
