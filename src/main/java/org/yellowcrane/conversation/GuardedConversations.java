package org.yellowcrane.conversation;

import java.util.List;
import org.yellowcrane.answer.Follower;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.channel.Reply;

/** What stands before the conversations: no personal number comes through, none asks more than its share, and what is forgotten is forgotten. */
final class GuardedConversations implements Conversations {

    private final StoredConversations conversations;
    private final PersonalNumbers personalNumbers;
    private final Courtesy courtesy;
    private final Forgetting forgetting;

    GuardedConversations(
            StoredConversations conversations,
            PersonalNumbers personalNumbers,
            Courtesy courtesy,
            Forgetting forgetting) {
        this.conversations = conversations;
        this.personalNumbers = personalNumbers;
        this.courtesy = courtesy;
        this.forgetting = forgetting;
    }

    @Override
    public String start(String channel) {
        return conversations.start(channel);
    }

    @Override
    public boolean isKnown(String channel, String conversation) {
        return conversations.isKnown(channel, conversation);
    }

    @Override
    public Reply reply(IncomingMessage message) {
        IncomingMessage masked = masked(message);
        return courtesy.serve(message.channel(), message.conversation(), () -> conversations.reply(masked));
    }

    @Override
    public Reply reply(IncomingMessage message, Follower follower) {
        IncomingMessage masked = masked(message);
        return courtesy.serve(message.channel(), message.conversation(), () -> conversations.reply(masked, follower));
    }

    @Override
    public Reply reply(IncomingMessage message, String id) {
        IncomingMessage masked = masked(message);
        return courtesy.serve(message.channel(), message.conversation(), () -> conversations.reply(masked, id));
    }

    private IncomingMessage masked(IncomingMessage message) {
        return new IncomingMessage(
                message.channel(),
                message.conversation(),
                personalNumbers.mask(message.text()),
                message.replyLanguage(),
                message.hint());
    }

    @Override
    public List<String> suggestions(String id) {
        return conversations.suggestions(id);
    }

    @Override
    public boolean forget(String channel, String conversation) {
        return forgetting.forget(channel, conversation, conversations.forget(channel, conversation));
    }
}
