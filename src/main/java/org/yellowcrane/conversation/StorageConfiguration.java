package org.yellowcrane.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.yellowcrane.answer.Answers;

/** The database, opened by the first who needs it: a command that needs none opens none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    DatabaseSettings.class,
    PostSettings.class,
    ConversationSettings.class,
    LimitSettings.class,
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
    StoredConversations storedConversations(
            Answers answers, ConversationSettings settings, Clock clock, Database database, MeterRegistry meters) {
        return new StoredConversations(answers::answer, settings, clock, database, meters);
    }

    @Bean
    @Lazy
    @Primary
    Conversations conversations(
            StoredConversations stored, PersonalNumbers personalNumbers, Courtesy courtesy, Database database) {
        return new GuardedConversations(stored, personalNumbers, courtesy, new Forgetting(database));
    }
}
