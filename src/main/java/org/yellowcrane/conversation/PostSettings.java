package org.yellowcrane.conversation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the post.
 *
 * @param workers how many chats of a channel are worked on side by side
 * @param look how often the database is asked for work that nobody here knows of: retries that are due, work of others that died
 * @param heartbeat how often a worker shows that it lives; after four beats without a sign another instance takes its work over
 */
@Validated
@ConfigurationProperties(prefix = "yellowcrane.conversation.post", ignoreUnknownFields = false)
record PostSettings(
        @Min(2) @Max(10_000) @DefaultValue("64") int workers,

        @DurationMin(millis = 10) @DurationMax(minutes = 1) @DefaultValue("1s")
        Duration look,

        @DurationMin(millis = 50) @DurationMax(minutes = 5) @DefaultValue("5s")
        Duration heartbeat) {}
