package org.yellowcrane.telegram;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yellowcrane.conversation.Conversations;
import org.yellowcrane.conversation.PostOffice;

/** Puts the channel together where the program serves; a command neither polls nor answers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(TelegramSettings.class)
class TelegramConfiguration {

    @Bean
    TelegramChannel telegramChannel(
            TelegramSettings settings, Conversations conversations, PostOffice office, Clock clock) {
        return new TelegramChannel(settings, conversations, office, clock);
    }

    /** Down while updates should arrive here and do not; up where the channel is off or another instance polls. */
    @Bean
    HealthIndicator telegramHealthIndicator(TelegramChannel channel) {
        return () -> channel.isStale()
                ? Health.down().withDetail("reason", channel.status().reason()).build()
                : Health.up().build();
    }
}
