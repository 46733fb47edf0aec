/**
 * The Telegram channel: long polling or webhook, rendering within Telegram's limits, delivery.
 *
 * <p>The only module that knows TelegramBots. May use {@code conversation}, {@code channel}, {@code answer} and {@code language}.
 */
@ApplicationModule(allowedDependencies = {"language", "answer", "channel", "conversation"})
@NullMarked
package org.yellowcrane.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
