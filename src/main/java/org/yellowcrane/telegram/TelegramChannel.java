package org.yellowcrane.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.yellowcrane.channel.Channel;
import org.yellowcrane.conversation.Conversations;
import org.yellowcrane.conversation.Correspondent;
import org.yellowcrane.conversation.Post;
import org.yellowcrane.conversation.PostOffice;
import org.yellowcrane.conversation.Sent;

/** The bot on Telegram. Updates are fetched by long polling, or pushed where an address for that is configured. Off, with the reason, where there is no usable token. */
final class TelegramChannel implements Channel, SmartLifecycle {

    static final String NAME = "telegram";

    private static final Logger LOG = LoggerFactory.getLogger(TelegramChannel.class);

    private final TelegramSettings settings;
    private final Conversations conversations;
    private final PostOffice office;
    private final Clock clock;
    private volatile @Nullable Session session;

    TelegramChannel(TelegramSettings settings, Conversations conversations, PostOffice office, Clock clock) {
        this.settings = settings;
        this.conversations = conversations;
        this.office = office;
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
        return current.updates.status();
    }

    /** Whether messages should arrive here, and have not been able to for too long. */
    boolean isStale() {
        Session current = session;
        return current != null && current.updates.isStale();
    }

    /** What takes pushed updates; empty where they are fetched, or the channel is off. */
    Optional<Webhook> webhook() {
        Session current = session;
        return current != null && current.updates instanceof Webhook webhook ? Optional.of(webhook) : Optional.empty();
    }

    @Override
    public void start() {
        Optional<String> problem = BotToken.problem(settings.token());
        if (problem.isPresent()) {
            LOG.info("Telegram is off: {}", problem.get());
        } else {
            session = new Session().begin();
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
    private final class Session implements Correspondent {

        private final BotApi api = new BotApi(settings);
        private final Delivery delivery = new Delivery(api, settings.pace());
        private final Words words = Words.load();
        private final Responder responder = new Responder(
                conversations,
                new OfferedQuestions(conversations, office),
                new FeedbackButtons(office),
                delivery,
                words);
        private final Post post = office.open(this, settings.pending());
        private final Updates updates = settings.webhook().isEmpty()
                ? new Polling(api, clock, settings.pace(), this::meet, post::receive)
                : new Webhook(
                        api,
                        Endpoint.at(settings.webhook(), office.sharedSecret("telegram webhook")),
                        this::meet,
                        post::receive);

        @Override
        public String channel() {
            return NAME;
        }

        @Override
        public void fetch(BooleanSupplier leased) throws InterruptedException {
            updates.run(leased);
        }

        @Override
        public List<String> reply(String payload, String answer) throws InterruptedException {
            return responder.replyTo(Stored.read(payload, Arrival.Answerable.class), answer).stream()
                    .map(Stored::write)
                    .toList();
        }

        @Override
        public Duration turn() throws InterruptedException {
            return delivery.turn();
        }

        @Override
        public Sent send(String chat, String message, int failures) throws InterruptedException {
            return delivery.send(chat, Stored.read(message, Outgoing.class), failures);
        }

        private UpdateLetters meet(Bot bot) {
            Thread.ofVirtual().name("telegram-menu").start(this::introduce);
            return new UpdateLetters(new UpdateReader(bot, clock, settings.freshness()), office::masked);
        }

        /** While Telegram has an address to push updates to, it refuses to hand them out. */
        private void introduce() {
            try {
                if (updates instanceof Polling) {
                    delivery.repeat(new DeleteWebhook());
                }
                for (SetMyCommands menu : CommandMenu.of(words)) {
                    delivery.repeat(menu);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private Session begin() {
            post.start();
            return this;
        }

        private void end() {
            updates.close();
            post.stop();
            api.close();
        }
    }
}
