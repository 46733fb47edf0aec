package org.yellowcrane.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.language.LanguageDetector;
import org.yellowcrane.question.EmergencyScreen;
import org.yellowcrane.question.Interpreter;
import org.yellowcrane.retrieval.LuceneRetrievers;
import org.yellowcrane.retrieval.Quoter;
import org.yellowcrane.retrieval.WordStems;

/** Builds the pipeline over one state of the knowledge. */
@Component
class PipelineFactory {

    private final LanguageDetector detector = new LanguageDetector();
    private final EmergencyScreen emergencies = new EmergencyScreen();
    private final LuceneRetrievers retrievers;
    private final Quoter quoter;

    PipelineFactory(LuceneRetrievers retrievers, Quoter quoter) {
        this.retrievers = retrievers;
        this.quoter = quoter;
        detector.warmUp();
    }

    /** The composers in the order in which they are asked. */
    Pipeline build(KnowledgeBase knowledge) {
        return new Pipeline(
                knowledge,
                new Interpreter(knowledge, detector, WordStems::stem),
                emergencies,
                new Guard(knowledge.languages()),
                retrievers.over(knowledge.passages()),
                List.of(new FactsComposer(), new QuoteComposer(quoter)));
    }
}
