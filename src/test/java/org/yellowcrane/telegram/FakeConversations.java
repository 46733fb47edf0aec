package org.yellowcrane.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.channel.Reply;
import org.yellowcrane.conversation.Conversations;

/** Conversations that answer by a given function and remember what they were asked. */
final class FakeConversations implements Conversations {

    private volatile boolean known = true;
    private final List<IncomingMessage> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private volatile Function<IncomingMessage, Answer> answering =
            message -> SampleAnswers.saying("Answer to " + message.text());

    void answerBy(Function<IncomingMessage, Answer> other) {
        answering = other;
    }

    List<IncomingMessage> asked() {
        return List.copyOf(asked);
    }

    List<String> questions() {
        return asked.stream().map(IncomingMessage::text).toList();
    }

    @Override
    public String start(String channel) {
        return UUID.randomUUID().toString();
    }

    /** Whether everybody who writes has written before. */
    void knowsEverybody(boolean known) {
        this.known = known;
    }

    @Override
    public boolean isKnown(String channel, String conversation) {
        return known
                || asked.stream().anyMatch(message -> message.conversation().equals(conversation));
    }

    @Override
    public Reply reply(IncomingMessage message) {
        return reply(message, UUID.randomUUID().toString());
    }

    @Override
    public Reply reply(IncomingMessage message, String id) {
        asked.add(message);
        Answer answer = answering.apply(message);
        answers.put(id, answer);
        return new Reply(id, message.conversation(), answer, Duration.ofMillis(1));
    }

    @Override
    public List<String> suggestions(String id) {
        Answer answer = answers.get(id);
        return answer == null ? List.of() : answer.suggestions();
    }

    @Override
    public boolean forget(String channel, String conversation) {
        return asked.removeIf(message -> message.conversation().equals(conversation));
    }
}
