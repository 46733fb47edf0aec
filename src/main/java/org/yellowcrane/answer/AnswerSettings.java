package org.yellowcrane.answer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a language model does beside composing, where one is configured.
 *
 * @param completeFollowUps whether it completes questions that lean on the one before and were not understood
 * @param translateQuestions whether it translates questions in languages that the bot does not speak
 * @param lookUpRecords whether it may count, list and look up records while it composes; needs a service with tool calls
 */
@ConfigurationProperties(prefix = "yellowcrane.answer", ignoreUnknownFields = false)
record AnswerSettings(
        @DefaultValue("false") boolean completeFollowUps,
        @DefaultValue("false") boolean translateQuestions,
        @DefaultValue("true") boolean lookUpRecords) {}
