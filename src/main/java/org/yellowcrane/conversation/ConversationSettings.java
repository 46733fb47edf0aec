package org.yellowcrane.conversation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of conversations.
 *
 * @param turns how many exchanges a question may refer to
 * @param silence after this time without a message the next one starts afresh
 */
@Validated
@ConfigurationProperties("yellowcrane.conversation")
record ConversationSettings(
        @Min(0) @Max(10) @DefaultValue("10") int turns,
        @DefaultValue("30m") Duration silence) {}
