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
 * @param remembered how many conversations are kept in memory; the least recently used one is forgotten first
 * @param turns how many exchanges of each are kept
 * @param silence after this time without a message the next one starts afresh
 */
@Validated
@ConfigurationProperties("yellowcrane.conversation")
record ConversationSettings(
        @Min(1) @Max(1_000_000) @DefaultValue("20000") int remembered,
        @Min(0) @Max(10) @DefaultValue("10") int turns,
        @DefaultValue("30m") Duration silence) {}
