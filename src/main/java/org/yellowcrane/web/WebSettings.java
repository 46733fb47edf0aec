package org.yellowcrane.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.yellowcrane.language.Language;

/**
 * Settings of the web channel.
 *
 * @param languages the languages that a reply can be asked for in
 * @param bodyLimit the largest body that is read
 * @param bodyTime how long a body may take to arrive
 */
@ConfigurationProperties("yellowcrane.web")
record WebSettings(
        @DefaultValue({"zh", "en", "fr", "de", "ru", "ja", "ko", "es"})
        List<Language> languages,

        @DefaultValue("64KB") DataSize bodyLimit,
        @DefaultValue("10s") Duration bodyTime) {}
