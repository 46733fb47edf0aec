package org.yellowcrane.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.yellowcrane.answer.Answers;

/** The database, opened by the first who needs it: a command that needs none opens none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    DatabaseSettings.class,
    PostSettings.class,
    ConversationSettings.class,
    RetentionSettings.class
})
class StorageConfiguration {

    @Bean
    @Lazy
    Database database(DatabaseSettings settings) {
        return Database.open(settings);
    }

    @Bean
    @Lazy
    SecretKeys secretKeys(Database database) {
        return SecretKeys.of(database);
    }

    @Bean
    @Lazy
    Conversations conversations(
            Answers answers, ConversationSettings settings, Clock clock, Database database, MeterRegistry meters) {
        return new StoredConversations(answers::answer, settings, clock, database, meters);
    }
}
