package org.yellowcrane.conversation;

import org.jspecify.annotations.Nullable;

/** What a channel delivers. Its id is the channel's own of the delivery: what comes twice under one id is stored once. */
public sealed interface Letter {

    String id();

    /**
     * Something to reply to.
     *
     * @param content the same for everything that need not be answered twice, though it comes under several ids; absent: nothing is the same
     * @param chat the channel's id of where it came from and where the reply goes; its letters are answered in the order in which they came
     * @param payload what the channel needs for the reply; it comes back to it as it is
     * @param excuse the payload to reply to in its place where the chat has too many letters waiting
     */
    record Answerable(String id, @Nullable String content, String chat, String payload, String excuse)
            implements Letter {}

    /** Nothing to reply to. */
    record Ignored(String id) implements Letter {}

    /**
     * Something that cannot be understood, kept aside for those who want to know why.
     *
     * @param reason in a few words, without anything of the letter
     * @param payload its shape; it cannot be known whose it is, so that nothing of what anybody wrote is kept
     */
    record Unreadable(String id, String reason, String payload) implements Letter {}
}
