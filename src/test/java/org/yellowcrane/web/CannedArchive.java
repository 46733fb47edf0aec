package org.yellowcrane.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.conversation.AnswerArchive;
import org.yellowcrane.conversation.Feedback;
import org.yellowcrane.conversation.PastAnswer;

/** An archive that holds what a test puts into it, and remembers what was said. */
class CannedArchive implements AnswerArchive {

    static final Instant AT = Instant.parse("2026-01-31T18:00:00Z");

    private final Map<String, PastAnswer> answers = new ConcurrentHashMap<>();
    private final Map<String, Feedback> feedback = new ConcurrentHashMap<>();

    private volatile String latest = "";

    /** The id of the answer that was put in last. */
    String latest() {
        return latest;
    }

    void hold(String id, String question, Answer answer, PastAnswer.Standing standing) {
        latest = id;
        answers.put(id, new PastAnswer(id, AT, question, answer, standing));
    }

    void hold(PastAnswer answer) {
        answers.put(answer.id(), answer);
    }

    Optional<Feedback> said(String id) {
        return Optional.ofNullable(feedback.get(id));
    }

    @Override
    public Optional<PastAnswer> find(String id) {
        return Optional.ofNullable(answers.get(id));
    }

    @Override
    public boolean rate(String id, Feedback said) {
        if (!answers.containsKey(id)) {
            return false;
        }
        feedback.put(id, said);
        return true;
    }

    @Override
    public long daysKept() {
        return 30;
    }
}
