package org.yellowcrane.conversation;

import java.util.List;
import org.yellowcrane.answer.Follower;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.channel.Reply;

/** The conversations that the bot is having. Safe for concurrent use. */
public interface Conversations {

    /** Starts a conversation on a channel whose users have no identity of their own. Its id is an unguessable secret. */
    String start(String channel);

    /** Whether there was an exchange in a conversation that is still remembered. */
    boolean isKnown(String channel, String conversation);

    /**
     * Answers a message and remembers the turn, though it may be stored only a moment later.
     *
     * @throws PleaseWaitException if the conversation asks too much at once
     * @throws RuntimeException if a fault of ours keeps it from being answered; nothing is remembered then
     */
    Reply reply(IncomingMessage message);

    /**
     * Answers a message and stores the turn before it returns.
     *
     * @param id unguessable name of the reply; a turn that was stored under it before is replaced
     * @throws org.springframework.dao.DataAccessException if the database fails
     * @throws RuntimeException if another fault of ours keeps it from being answered
     */
    Reply reply(IncomingMessage message, String id);

    /** The questions that were offered under an answer; none if it is not remembered. */
    List<String> suggestions(String id);

    /**
     * Answers a message while somebody follows, and remembers the turn. Whoever cannot tell an answer while it is written tells it as a whole.
     *
     * @throws RuntimeException if a fault of ours keeps it from being answered; nothing is remembered then
     */
    default Reply reply(IncomingMessage message, Follower follower) {
        return reply(message);
    }

    /** Forgets everything about a conversation. Returns whether there was anything to forget. */
    boolean forget(String channel, String conversation);
}
