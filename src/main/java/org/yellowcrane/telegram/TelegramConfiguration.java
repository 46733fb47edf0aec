package org.yellowcrane.telegram;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yellowcrane.conversation.Conversations;

/** Puts the channel together where the program serves; a command neither polls nor answers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(TelegramSettings.class)
class TelegramConfiguration {

    @Bean
    TelegramChannel telegramChannel(TelegramSettings settings, Conversations conversations, Clock clock) {
        return new TelegramChannel(settings, conversations, clock);
    }
}
