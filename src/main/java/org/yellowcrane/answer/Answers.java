package org.yellowcrane.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeStore;
import org.yellowcrane.language.Language;
import org.yellowcrane.question.Turn;
import org.yellowcrane.retrieval.Ranking;

/**
 * Answers questions from the knowledge as it stands. When the knowledge changes, a new pipeline is built aside and swapped in; questions in
 * progress end on the old one. Safe for concurrent use.
 */
@Component
public class Answers implements Topics, PassageSearch, DisposableBean {

    private final PipelineFactory factory;
    private final Clock clock;
    private final ReadWriteLock swapping = new ReentrantReadWriteLock();
    private Pipeline pipeline;

    Answers(KnowledgeStore knowledge, PipelineFactory factory, Clock clock) {
        this.factory = factory;
        this.clock = clock;
        this.pipeline = factory.build(knowledge.current());
        knowledge.onChange(this::swap);
    }

    /**
     * Answers a question.
     *
     * @param question what is asked
     * @param turns the exchanges before, the latest last
     */
    public Exchange answer(Question question, List<Turn> turns) {
        return answerOn(question, turns, LocalDate.now(clock));
    }

    /** Answers a question as if it were asked on a given day: rules end and reviews fall due by it. */
    public Exchange answerOn(Question question, List<Turn> turns, LocalDate day) {
        return with(current -> current.answer(question, turns, day));
    }

    @Override
    public Ranking search(String text, @Nullable Language language, int size) {
        return with(current -> current.search(text, language == null ? current.languageOf(text) : language, size));
    }

    @Override
    public List<Topic> topics(Language language) {
        return with(current -> new KnowledgeTopics(current.knowledge()).in(language));
    }

    /** Completes when every arm of the search serves the knowledge as it stands now. */
    public CompletionStage<Void> complete() {
        return with(Pipeline::complete);
    }

    private void swap(KnowledgeBase changed) {
        Pipeline built = factory.build(changed);
        Pipeline old;
        Lock lock = swapping.writeLock();
        lock.lock();
        try {
            old = pipeline;
            pipeline = built;
        } finally {
            lock.unlock();
        }
        old.close();
    }

    private <T> T with(Function<Pipeline, T> use) {
        Lock lock = swapping.readLock();
        lock.lock();
        try {
            return use.apply(pipeline);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void destroy() {
        with(current -> {
            current.close();
            return current;
        });
    }
}
