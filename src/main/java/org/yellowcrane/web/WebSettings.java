package org.yellowcrane.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import org.yellowcrane.conversation.RateLimits;

/**
 * Settings of the web channel.
 *
 * @param bodyLimit the largest body that is read
 * @param bodyTime how long a body may take to arrive
 * @param client how often one address may ask
 * @param network how often the addresses of one network together may ask: those that share their first 24 bits, in version 6 their first 64
 * @param limitLoopback whether questions from the machine itself are limited, too; they are an operator's own, unless a proxy there is not trusted
 * @param trustedProxies the proxies whose X-Forwarded-For is believed; none, and the header means nothing
 */
@Validated
@ConfigurationProperties("yellowcrane.web")
record WebSettings(
        @DefaultValue("64KB") DataSize bodyLimit,
        @DefaultValue("10s") Duration bodyTime,
        @Valid @NotNull RateLimits.Rate client,
        @Valid @NotNull RateLimits.Rate network,
        @DefaultValue("false") boolean limitLoopback,

        @Pattern(
                regexp = "([0-9a-fA-F.:]+/[0-9]{1,3}(,\\s*[0-9a-fA-F.:]+/[0-9]{1,3})*)?",
                message = "expected networks such as 10.0.0.0/8, separated by commas")
        @DefaultValue("")
        String trustedProxies) {

    WebSettings {
        client = client == null ? new RateLimits.Rate(60, Duration.ofMinutes(1)) : client;
        network = network == null ? new RateLimits.Rate(600, Duration.ofMinutes(1)) : network;
    }
}
