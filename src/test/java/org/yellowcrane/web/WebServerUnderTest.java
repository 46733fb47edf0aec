package org.yellowcrane.web;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.PropertySource;
import org.yellowcrane.conversation.IdempotentRequests;
import org.yellowcrane.conversation.TestPostOffice;

/**
 * The web module alone, before a pipeline of canned answers. No {@code @Configuration}: a scan of the whole program must not
 * find it.
 */
@EnableAutoConfiguration
@ComponentScan(basePackageClasses = AnswersController.class)
@PropertySource("classpath:web-under-test.properties")
class WebServerUnderTest {

    @Bean
    CannedConversations conversations(CannedArchive archive) {
        return new CannedConversations(archive);
    }

    @Bean
    CannedArchive archive() {
        return new CannedArchive();
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    IdempotentRequests requests() {
        return TestPostOffice.requests(Clock.systemUTC());
    }

    @Bean
    CannedKnowledge knowledge() {
        return new CannedKnowledge();
    }
}
