package org.yellowcrane.channel;

import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;

/**
 * A question as it came from a channel.
 *
 * @param channel the channel's name, such as {@code telegram}
 * @param conversation the conversation it belongs to, unique in its channel
 * @param text as typed
 * @param replyLanguage the language chosen for replies, if any
 * @param hint the language of the user's device, if known
 */
public record IncomingMessage(
        String channel,
        String conversation,
        String text,
        @Nullable Language replyLanguage,
        @Nullable Language hint) {}
