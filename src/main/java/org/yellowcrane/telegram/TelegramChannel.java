package org.yellowcrane.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.yellowcrane.channel.Channel;
import org.yellowcrane.conversation.Conversations;

/** The bot on Telegram, by long polling. Off, with the reason, where there is no usable token. */
final class TelegramChannel implements Channel, SmartLifecycle {

    static final String NAME = "telegram";

    private static final Logger LOG = LoggerFactory.getLogger(TelegramChannel.class);

    /** What is being answered may be finished when the program ends. */
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final TelegramSettings settings;
    private final Conversations conversations;
    private final Clock clock;
    private volatile @Nullable Session session;

    TelegramChannel(TelegramSettings settings, Conversations conversations, Clock clock) {
        this.settings = settings;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Status status() {
        Optional<String> problem = BotToken.problem(settings.token());
        Session current = session;
        if (problem.isPresent() || current == null) {
            return new Status(false, problem.orElse("not started"));
        }
        return current.polling.status();
    }

    @Override
    public void start() {
        Optional<String> problem = BotToken.problem(settings.token());
        if (problem.isPresent()) {
            LOG.info("Telegram is off: {}", problem.get());
        } else {
            session = new Session();
        }
    }

    @Override
    public void stop() {
        Session current = session;
        session = null;
        if (current != null) {
            current.end();
        }
    }

    @Override
    public boolean isRunning() {
        return session != null;
    }

    /** From one start to the next stop. */
    private final class Session {

        private final BotApi api = new BotApi(settings);
        private final Delivery delivery = new Delivery(api, settings.pace());
        private final ChatQueues queues = new ChatQueues(settings.pending());
        private final Words words = Words.load();
        private final Responder responder = new Responder(conversations, delivery, words);
        private final Polling polling = new Polling(api, clock, settings.pace(), this::meet);
        private final Thread thread =
                Thread.ofVirtual().name("telegram-polling").start(polling);

        private Polling.Taker meet(Bot bot) {
            Thread.ofVirtual().name("telegram-menu").start(this::introduce);
            return new Intake(new UpdateReader(bot, clock, settings.freshness()), queues, responder);
        }

        /** While Telegram has an address to push updates to, it refuses to hand them out. */
        private void introduce() {
            try {
                delivery.repeat(new DeleteWebhook());
                for (SetMyCommands menu : CommandMenu.of(words)) {
                    delivery.repeat(menu);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void end() {
            try {
                polling.stop();
                thread.interrupt();
                thread.join();
                if (queues.drain(FAREWELL)) {
                    polling.confirm();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                api.close();
            }
        }
    }
}
