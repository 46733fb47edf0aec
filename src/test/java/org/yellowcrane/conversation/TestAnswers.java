package org.yellowcrane.conversation;

import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yellowcrane.YellowCrane;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Answers;
import org.yellowcrane.answer.Block;
import org.yellowcrane.answer.Sentence;
import org.yellowcrane.knowledge.KnowledgeStore;

/** The real pipeline over the real knowledge, started once for all tests of the process. */
final class TestAnswers {

    private TestAnswers() {}

    private static final class Program {
        private static final ConfigurableApplicationContext CONTEXT = start();

        private static ConfigurableApplicationContext start() {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(YellowCrane.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .run();
            context.getBean(Answers.class).complete().toCompletableFuture().join();
            return context;
        }
    }

    static Answers answers() {
        return Program.CONTEXT.getBean(Answers.class);
    }

    static KnowledgeStore knowledge() {
        return Program.CONTEXT.getBean(KnowledgeStore.class);
    }

    /** An answer as it would have been given when the knowledge said something else. */
    static Answer altered(Answer answer) {
        return new Answer(
                answer.outcome(),
                answer.language(),
                List.of(new Block.Paragraph(
                        List.of(new Sentence("Something that is no longer so.", answer.language(), List.of(1))))),
                answer.citations(),
                answer.notices(),
                answer.suggestions(),
                answer.composer(),
                answer.asOf(),
                "an earlier revision");
    }
}
