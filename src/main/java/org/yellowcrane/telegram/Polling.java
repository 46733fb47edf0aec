package org.yellowcrane.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yellowcrane.channel.Channel;
import org.yellowcrane.conversation.Letter;

/**
 * Fetches updates, one batch after the other, for as long as it may; nothing that arrives and no fault of the peer or of the database ends it.
 * A batch is done with once the whole of it is stored.
 */
final class Polling implements Updates {

    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

    private static final String STANDING_BY = "another instance polls; this one stands by";

    private static final int WHOLE_BATCH = 100;

    /** A reply cut on its way is whole the next time; an update that cannot be read will never be. */
    private static final int UNREADABLE_ROUNDS = 3;

    /** In a text the quotes are escaped. */
    private static final Pattern UPDATE_ID = Pattern.compile("(?<!\\\\)\"update_id\"\\s*:\\s*(\\d{1,18})");

    private final BotApi api;
    private final Clock clock;
    private final Duration silence;
    private final Function<Bot, UpdateLetters> onConnected;
    private final Consumer<List<Letter>> store;
    private final Backoff backoff;

    private @Nullable UpdateLetters letters;
    private int limit = WHOLE_BATCH;
    private int unreadableRounds;
    private String wellState = "polling";
    private long offset;
    private volatile @Nullable Instant lastGood;
    private volatile @Nullable Instant began;
    private volatile String state = STANDING_BY;

    /**
     * @param onConnected given the bot, says how its updates are read
     * @param store stores letters durably, or throws
     */
    Polling(
            BotApi api,
            Clock clock,
            TelegramSettings.Pace pace,
            Function<Bot, UpdateLetters> onConnected,
            Consumer<List<Letter>> store) {
        this.api = api;
        this.clock = clock;
        this.onConnected = onConnected;
        this.store = store;
        this.backoff = new Backoff(pace);
        this.silence = pace.poll().plus(pace.call()).plus(pace.longestPause());
    }

    @Override
    public void run(BooleanSupplier mayGoOn) throws InterruptedException {
        began = clock.instant();
        state = "not connected yet";
        try {
            while (mayGoOn.getAsBoolean()) {
                try {
                    Thread.sleep(round());
                } catch (RuntimeException | StackOverflowError e) {
                    LOG.error("A round of polling failed: {}", e.getClass().getName());
                    Thread.sleep(failed("our own fault", null));
                }
            }
        } catch (InterruptedException e) {
            confirm();
            throw e;
        } finally {
            began = null;
            lastGood = null;
            state = STANDING_BY;
        }
    }

    /** Tells Telegram that everything stored is done with, so that it does not come again after a restart. */
    private void confirm() throws InterruptedException {
        if (offset > 0) {
            api.updates(offset, 1, Duration.ZERO);
        }
    }

    /** Whether updates arrive: that depends on how long ago a batch was last fetched and stored. */
    @Override
    public Channel.Status status() {
        Instant last = lastGood;
        return new Channel.Status(last != null && isRecent(last), state);
    }

    @Override
    public boolean isStale() {
        Instant last = lastGood;
        Instant since = last == null ? began : last;
        return since != null && !isRecent(since);
    }

    private boolean isRecent(Instant time) {
        return clock.instant().isBefore(time.plus(silence));
    }

    @Override
    public void close() {}

    /** One call, and the pause after it. */
    private Duration round() throws InterruptedException {
        UpdateLetters known = letters;
        Polled polled = known == null ? api.me() : api.updates(offset, limit);
        return switch (polled) {
            case Polled.Batch batch -> known == null ? meet(batch.updates()) : handOn(batch.updates(), known);
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
        Bot bot = reply.stream().findFirst().flatMap(Bot::of).orElse(null);
        if (bot == null) {
            return failed("Telegram does not say who the bot is", null);
        }
        letters = onConnected.apply(bot);
        wellState = "polling as @" + bot.username();
        return succeeded();
    }

    private Duration succeeded() {
        if (!wellState.equals(state)) {
            LOG.info("Telegram: {}", wellState);
        }
        state = wellState;
        lastGood = clock.instant();
        backoff.reset();
        return Duration.ZERO;
    }

    private Duration handOn(List<JsonNode> updates, UpdateLetters known) {
        long next = offset;
        List<Letter> batch = new ArrayList<>();
        for (JsonNode update : updates) {
            batch.add(known.letter(update));
            next = UpdateLetters.id(update).orElse(next - 1) + 1;
        }
        if (!batch.isEmpty() && !stored(batch)) {
            return failed("updates cannot be stored", null);
        }
        boolean moved = updates.isEmpty() || next != offset;
        offset = next;
        unreadableRounds = 0;
        limit = WHOLE_BATCH;
        // A batch that does not move the offset comes again at once, and again.
        return moved ? succeeded() : failed("updates without an id", null);
    }

    private boolean stored(List<Letter> batch) {
        try {
            store.accept(batch);
            return true;
        } catch (RuntimeException e) {
            LOG.error("A batch of updates was not stored: {}", e.getClass().getName());
            return false;
        }
    }

    /** Fetches one by one, to find the update that makes a batch unreadable, and goes past it. */
    private void skipUnreadable(String body) {
        Matcher id = UPDATE_ID.matcher(body);
        if (limit == 1 && ++unreadableRounds >= UNREADABLE_ROUNDS && id.find()) {
            long update = Long.parseLong(id.group(1));
            if (stored(List.of(UpdateLetters.unreadable(update, body)))) {
                offset = update + 1;
                unreadableRounds = 0;
            }
        }
        limit = 1;
    }
}
