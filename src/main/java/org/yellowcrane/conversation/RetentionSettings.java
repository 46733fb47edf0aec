package org.yellowcrane.conversation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what people told the bot is kept.
 *
 * @param text their questions, and answers that repeat them
 * @param feedback what they said of answers
 * @param answers answers from the knowledge, which hold nothing of theirs, so that they can be cited
 */
@Validated
@ConfigurationProperties(prefix = "yellowcrane.conversation.retention", ignoreUnknownFields = false)
record RetentionSettings(
        @NotNull @DurationMin(hours = 1) @DefaultValue("30d")
        Duration text,

        @NotNull @DurationMin(hours = 1) @DefaultValue("90d")
        Duration feedback,

        @NotNull @DurationMin(hours = 1) @DefaultValue("730d")
        Duration answers) {}
