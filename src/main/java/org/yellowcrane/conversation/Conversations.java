package org.yellowcrane.conversation;

import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.channel.Reply;

/** The conversations that the bot is having. Safe for concurrent use. */
public interface Conversations {

    /** Starts a conversation on a channel whose users have no identity of their own. Its id is an unguessable secret. */
    String start(String channel);

    /** Whether a conversation that was {@linkplain #start started} is still remembered. */
    boolean isKnown(String channel, String conversation);

    /**
     * Answers a message and remembers the turn.
     *
     * @throws RuntimeException if a fault of ours keeps it from being answered; nothing is remembered then
     */
    Reply reply(IncomingMessage message);

    /** Forgets everything about a conversation. Returns whether there was anything to forget. */
    boolean forget(String channel, String conversation);
}
