package org.yellowcrane.answer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yellowcrane.inference.LanguageModel;
import org.yellowcrane.inference.LanguageModels;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.language.LanguageDetector;
import org.yellowcrane.language.Languages;
import org.yellowcrane.proof.ClaimVerifier;
import org.yellowcrane.question.EmergencyScreen;
import org.yellowcrane.question.Interpreter;
import org.yellowcrane.retrieval.LuceneRetrievers;
import org.yellowcrane.retrieval.Quoter;
import org.yellowcrane.retrieval.Retriever;
import org.yellowcrane.retrieval.WordStems;

/** Builds the pipeline over one state of the knowledge. */
@Component
@EnableConfigurationProperties(AnswerSettings.class)
class PipelineFactory {

    private final LanguageDetector detector = new LanguageDetector();
    private final EmergencyScreen emergencies = new EmergencyScreen();
    private final LuceneRetrievers retrievers;
    private final Quoter quoter;
    private final Optional<LanguageModel> model;
    private final ModelComposer.Tools tools;
    private final Rewriter rewriter;

    PipelineFactory(
            LuceneRetrievers retrievers,
            Quoter quoter,
            LanguageModels models,
            AnswerSettings settings,
            ObjectProvider<MeterRegistry> registry) {
        this.retrievers = retrievers;
        this.quoter = quoter;
        this.model = models.configured();
        ModelLog log = new ModelLog(registry.getIfAvailable(SimpleMeterRegistry::new));
        this.tools = new ModelComposer.Tools(settings, log, detector, new Guard(Languages.ALL.spoken()));
        this.rewriter = new Rewriter(model, tools);
        Prompt.PLACES.keySet().forEach(Prompt::of);
        detector.warmUp();
    }

    Pipeline build(KnowledgeBase knowledge) {
        return build(knowledge, retrievers.over(knowledge.passages()));
    }

    /** Builds it over another search, which is closed with it. */
    Pipeline build(KnowledgeBase knowledge, Retriever retriever) {
        Interpreter interpreter = new Interpreter(knowledge, detector, WordStems::stem);
        return new Pipeline(
                knowledge,
                interpreter,
                emergencies,
                tools.guard(),
                retriever,
                composers(interpreter, knowledge),
                rewriter);
    }

    /** The composers in the order in which they are asked. */
    private List<Composer> composers(Interpreter interpreter, KnowledgeBase knowledge) {
        List<Composer> composers = new ArrayList<>();
        composers.add(new FactsComposer());
        model.ifPresent(
                asked -> composers.add(new ModelComposer(asked, tools, interpreter, new ClaimVerifier(knowledge))));
        composers.add(new QuoteComposer(quoter));
        return composers;
    }
}
