package org.yellowcrane.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
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
    private volatile Pipeline pipeline;

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
        return answer(question, turns, Follower.NONE);
    }

    /** Answers a question while somebody follows. Blocks as long as a language model may take, where one is configured. */
    public Exchange answer(Question question, List<Turn> turns, Follower follower) {
        return with(current -> current.answer(question, turns, LocalDate.now(clock), follower));
    }

    /** Answers a question as if it were asked on a given day: rules end and reviews fall due by it. */
    public Exchange answerOn(Question question, List<Turn> turns, LocalDate day) {
        return with(current -> current.answer(question, turns, day, Follower.NONE));
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
        Pipeline old = pipeline;
        pipeline = factory.build(changed);
        old.close();
    }

    /** Uses the pipeline of the moment, which stays open until the end. Waits for nobody: an answer may take long, where a model writes. */
    private <T> T with(Function<Pipeline, T> use) {
        Pipeline current = pipeline;
        while (!current.enter()) {
            Pipeline next = pipeline;
            if (next == current) {
                throw new IllegalStateException("The service has ended");
            }
            current = next;
        }
        try {
            return use.apply(current);
        } finally {
            current.leave();
        }
    }

    @Override
    public void destroy() {
        pipeline.close();
    }
}
