package org.yellowcrane.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessResourceFailureException;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Follower;
import org.yellowcrane.answer.Sentence;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.channel.Reply;
import org.yellowcrane.conversation.Conversations;
import org.yellowcrane.conversation.PastAnswer;
import org.yellowcrane.language.Language;

/** Conversations that know a handful of answers by a word of the question, and the messages that reached them. */
class CannedConversations implements Conversations {

    private final CannedArchive archive;
    private final Set<String> started = ConcurrentHashMap.newKeySet();
    private final Semaphore left = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Deque<IncomingMessage> received = new ArrayDeque<>();

    CannedConversations(CannedArchive archive) {
        this.archive = archive;
    }

    @Override
    public String start(String channel) {
        String conversation = UUID.randomUUID().toString();
        started.add(conversation);
        return conversation;
    }

    @Override
    public boolean isKnown(String channel, String conversation) {
        return started.contains(conversation);
    }

    @Override
    public synchronized Reply reply(IncomingMessage message) {
        received.add(message);
        if (message.text().contains("while the database is away")) {
            throw new DataAccessResourceFailureException("gone while storing " + message.text());
        }
        if (message.text().contains("explode")) {
            throw new IllegalStateException("Index lost while answering " + message.text());
        }
        Answer answer = CannedAnswers.BY_WORD.entrySet().stream()
                .filter(entry -> message.text().contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(CannedAnswers.NOT_KNOWN);
        String id = UUID.randomUUID().toString();
        archive.hold(id, message.text(), answer, new PastAnswer.StillTrue(answer.knowledgeRevision()));
        return new Reply(id, message.conversation(), answer, Duration.ofMillis(7));
    }

    /** Asked for something "slowly" it tells one sentence, and goes on when nobody listens any more. */
    @Override
    public Reply reply(IncomingMessage message, Follower follower) {
        if (message.text().contains("slowly")) {
            follower.wrote(new Sentence("A first sentence that stands.", Language.ENGLISH, List.of(1)));
            try {
                boolean waits = true;
                while (waits && !follower.isGone()) {
                    waits = !ended.await(20, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            left.release();
        }
        return reply(message);
    }

    /** Waits until somebody who asked slowly has left. Returns whether one did within ten seconds. */
    boolean wasLeft() throws InterruptedException {
        return left.tryAcquire(10, TimeUnit.SECONDS);
    }

    @Override
    public Reply reply(IncomingMessage message, String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> suggestions(String id) {
        return List.of();
    }

    @Override
    public boolean forget(String channel, String conversation) {
        return started.remove(conversation);
    }

    /** The message that arrived last. */
    synchronized IncomingMessage last() {
        return received.getLast();
    }

    /** How many messages arrived. */
    synchronized int count() {
        return received.size();
    }
}
