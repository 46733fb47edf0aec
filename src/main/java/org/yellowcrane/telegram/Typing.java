package org.yellowcrane.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/** Shows in a chat that the bot is writing, from its creation until its end. */
final class Typing {

    /** Telegram shows it for five seconds. */
    private static final Duration REPEAT = Duration.ofMillis(4_500);

    /** A sign that comes after the answer would stay for five seconds; a slow one must not hold the answer up for long. */
    private static final Duration LAST_SIGN = Duration.ofSeconds(1);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread signs;

    Typing(Delivery delivery, Place place) {
        SendChatAction sign = SendChatAction.builder()
                .chatId(place.chat())
                .messageThreadId(place.topic())
                .action(ActionType.TYPING.toString())
                .build();
        signs = Thread.ofVirtual().name("telegram-typing").start(() -> repeat(delivery, sign));
    }

    private void repeat(Delivery delivery, SendChatAction sign) {
        try {
            do {
                delivery.tryOnce(sign);
            } while (!ended.await(REPEAT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end() throws InterruptedException {
        ended.countDown();
        signs.join(LAST_SIGN);
    }
}
