package org.yellowcrane.knowledge;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yellowcrane.language.Languages;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KnowledgeSettings.class, Languages.class})
class KnowledgeConfiguration {

    @Bean
    KnowledgeLoader knowledgeLoader(Languages languages, Clock clock) {
        return new KnowledgeLoader(languages, clock);
    }
}
