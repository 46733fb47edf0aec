package org.yellowcrane.channel;

import java.time.Duration;
import org.yellowcrane.answer.Answer;

/**
 * The answer to one message.
 *
 * @param id unguessable, names this answer for ever
 * @param conversation the conversation it belongs to
 * @param answer what to say
 * @param elapsed how long answering took
 */
public record Reply(String id, String conversation, Answer answer, Duration elapsed) {}
