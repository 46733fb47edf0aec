package org.yellowcrane.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yellowcrane.answer.Answers;
import org.yellowcrane.answer.Exchange;
import org.yellowcrane.answer.Question;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.channel.Reply;
import org.yellowcrane.question.Turn;

/** Conversations in bounded memory: gone with the process. */
@Component
class MemoryConversations implements Conversations {

    /** 128 random bits: nobody guesses another's conversation. */
    private static final int SECRET_BYTES = 16;

    private final Answers answers;
    private final ConversationSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final Cache<Key, List<Turn>> turns;

    private record Key(String channel, String conversation) {}

    MemoryConversations(Answers answers, ConversationSettings settings, Clock clock) {
        this.answers = answers;
        this.settings = settings;
        Ticker ticker = () -> Duration.ofMillis(clock.millis()).toNanos();
        this.turns = Caffeine.newBuilder()
                .maximumSize(settings.remembered())
                .expireAfterAccess(settings.silence())
                .ticker(ticker)
                .build();
    }

    @Override
    public String start(String channel) {
        String conversation = secret();
        turns.put(new Key(channel, conversation), List.of());
        return conversation;
    }

    @Override
    public boolean isKnown(String channel, String conversation) {
        return turns.getIfPresent(new Key(channel, conversation)) != null;
    }

    @Override
    public Reply reply(IncomingMessage message) {
        long start = System.nanoTime();
        Key key = new Key(message.channel(), message.conversation());
        List<Turn> before = turns.get(key, unknown -> List.of());
        Exchange exchange =
                answers.answer(new Question(message.text(), message.replyLanguage(), message.hint()), before);
        turns.asMap().merge(key, List.of(exchange.turn()), this::latest);
        return new Reply(
                secret(), message.conversation(), exchange.answer(), Duration.ofNanos(System.nanoTime() - start));
    }

    @Override
    public boolean forget(String channel, String conversation) {
        return turns.asMap().remove(new Key(channel, conversation)) != null;
    }

    private List<Turn> latest(List<Turn> before, List<Turn> added) {
        List<Turn> all = new ArrayList<>(before);
        all.addAll(added);
        return List.copyOf(all.subList(Math.max(0, all.size() - settings.turns()), all.size()));
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
