package org.yellowcrane.telegram;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the Telegram channel.
 *
 * @param token the bot's secret; without a usable one the channel is off
 * @param apiUrl the Bot API server
 * @param webhook the service's address as Telegram reaches it, to have updates pushed there; none: they are fetched
 * @param freshness messages older than this when they arrive are not answered: after a long outage nobody waits for them any more
 * @param pending how many messages of one chat may wait for their answer; more of them are dropped with one notice
 * @param pace how often and how patiently Telegram is called
 */
@Validated
@ConfigurationProperties(prefix = "yellowcrane.telegram", ignoreUnknownFields = false)
record TelegramSettings(
        @DefaultValue("") String token,

        @Pattern(
                regexp = "https?://[A-Za-z0-9.\\-\\[\\]:]+/?",
                message = "expected http:// or https://, a host and perhaps a port, without a path")
        @DefaultValue(TelegramSettings.TELEGRAM)
        String apiUrl,

        @Pattern(
                regexp = "|https?://[A-Za-z0-9.\\-\\[\\]:]+/?",
                message = "expected https:// and a host, without a path, or nothing to fetch updates")
        @DefaultValue("")
        String webhook,

        @NotNull @DurationMin(minutes = 1) @DefaultValue("2h")
        Duration freshness,

        @Min(1) @Max(1_000) @DefaultValue("10") int pending,

        @Valid @DefaultValue Pace pace) {

    private static final String TELEGRAM = "https://api.telegram.org";

    /**
     * How often and how patiently Telegram is called.
     *
     * @param poll how long a call for updates may stay open without any
     * @param call after this time without a whole reply a call has failed
     * @param firstPause the pause after a first failure, doubled with each further one
     * @param longestPause no pause is longer
     * @param spacing the time between two messages of the bot; Telegram allows 30 a second
     */
    record Pace(
            @DurationMin(seconds = 1) @DurationMax(seconds = 90) @DefaultValue("50s")
            Duration poll,

            @DurationMin(millis = 100) @DurationMax(minutes = 5) @DefaultValue("30s")
            Duration call,

            @DurationMin(millis = 1) @DefaultValue("1s") Duration firstPause,
            @DurationMin(millis = 1) @DefaultValue("60s") Duration longestPause,
            @DurationMin(millis = 0) @DefaultValue("40ms") Duration spacing) {}

    TelegramSettings {
        token = token.strip();
        webhook = webhook.strip();
        apiUrl = apiUrl.isBlank() ? TELEGRAM : apiUrl.strip();
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "TelegramSettings[apiUrl=%s, webhook=%s, freshness=%s, pending=%d, pace=%s]"
                .formatted(apiUrl, webhook, freshness, pending, pace);
    }
}
