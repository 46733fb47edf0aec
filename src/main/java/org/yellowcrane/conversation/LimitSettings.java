package org.yellowcrane.conversation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one conversation may ask.
 *
 * @param rate how often
 * @param waiting how many of its questions may wait behind the one that is being answered
 * @param patience and for how long
 */
@Validated
@ConfigurationProperties(prefix = "yellowcrane.conversation.limits", ignoreUnknownFields = false)
record LimitSettings(
        @Valid @NotNull RateLimits.Rate rate,
        @Min(0) @Max(100) @DefaultValue("3") int waiting,

        @NotNull @DurationMin(millis = 1) @DefaultValue("10s")
        Duration patience) {

    LimitSettings {
        rate = rate == null ? new RateLimits.Rate(20, Duration.ofMinutes(1)) : rate;
    }
}
