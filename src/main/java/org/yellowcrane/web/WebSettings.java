package org.yellowcrane.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the web channel.
 *
 * @param bodyLimit the largest body that is read
 * @param bodyTime how long a body may take to arrive
 */
@ConfigurationProperties("yellowcrane.web")
record WebSettings(
        @DefaultValue("64KB") DataSize bodyLimit,
        @DefaultValue("10s") Duration bodyTime) {}
