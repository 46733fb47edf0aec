package org.yellowcrane.telegram;

import org.jspecify.annotations.Nullable;

/**
 * Where a reply goes.
 *
 * @param chat the chat's id
 * @param topic the topic of a forum
 * @param replyTo the message that it answers; only in groups, where others write in between
 */
record Place(long chat, @Nullable Integer topic, @Nullable Integer replyTo) {}
