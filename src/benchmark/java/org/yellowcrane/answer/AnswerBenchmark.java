package org.yellowcrane.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yellowcrane.YellowCrane;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeStore;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.LanguageDetector;
import org.yellowcrane.language.TextNormalizer;
import org.yellowcrane.question.Interpreter;
import org.yellowcrane.question.Understanding;
import org.yellowcrane.retrieval.Explanation;
import org.yellowcrane.retrieval.LuceneRetrievers;
import org.yellowcrane.retrieval.Ranking;
import org.yellowcrane.retrieval.Retriever;
import org.yellowcrane.retrieval.WordStems;

/** How long the parts of an answer take, over the gold questions of one language that stand alone, one after the other, without a language model. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 10)
public class AnswerBenchmark {

    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());
    private static final int PASSAGES = 10;

    @Param({"zh", "en"})
    String language;

    private ConfigurableApplicationContext application;
    private List<String> questions;
    private List<String> texts;
    private Interpreter interpreter;
    private Retriever retriever;
    private Pipeline pipeline;
    private Pipeline withoutSearch;
    private int next;

    /** Starts the service without web and channels, and asks every question once to know what the search finds for it. */
    @Setup
    public void start() throws IOException {
        application = new SpringApplicationBuilder(YellowCrane.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .bannerMode(Banner.Mode.OFF)
                .properties("logging.level.root=error")
                .run();
        KnowledgeBase knowledge = application.getBean(KnowledgeStore.class).current();
        PipelineFactory factory = application.getBean(PipelineFactory.class);
        questions = questions(language);
        texts = questions.stream().map(TextNormalizer::normalise).toList();
        interpreter = new Interpreter(knowledge, new LanguageDetector(), WordStems::stem);
        retriever = application.getBean(LuceneRetrievers.class).over(knowledge.passages());
        retriever.complete().toCompletableFuture().join();
        pipeline = factory.build(knowledge);
        pipeline.complete().toCompletableFuture().join();
        Found found = new Found(retriever);
        withoutSearch = factory.build(knowledge, found);
        questions.forEach(question -> answer(withoutSearch, question));
    }

    @TearDown
    public void stop() {
        pipeline.close();
        withoutSearch.close();
        application.close();
    }

    /** From the text to the query over records. */
    @Benchmark
    public Understanding understand() {
        String text = next(texts);
        Language asked = interpreter.chooseLanguage(text, null, null, List.of()).question();
        return interpreter.understand(text, asked, List.of(), TODAY);
    }

    /** From the text to the passages, by words and by meaning. */
    @Benchmark
    public Ranking retrieve() {
        return retriever.search(new Retriever.Query(next(texts), new Language(language), PASSAGES));
    }

    /** All but the search: understanding, deciding, composing, verifying, writing. */
    @Benchmark
    public Exchange understandAndCompose() {
        return answer(withoutSearch, next(questions));
    }

    /** From the question to the answer. */
    @Benchmark
    public Exchange answer() {
        return answer(pipeline, next(questions));
    }

    private static Exchange answer(Pipeline pipeline, String question) {
        return pipeline.answer(new Question(question, null, null), List.of(), TODAY, Follower.NONE);
    }

    private String next(List<String> from) {
        next = (next + 1) % from.size();
        return from.get(next);
    }

    private static List<String> questions(String language) throws IOException {
        Path file = Path.of("knowledge", "gold", language + ".yaml");
        List<Map<String, Object>> gold =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        List<String> questions = new ArrayList<>();
        for (Map<String, Object> one : gold) {
            if (!one.containsKey("turns")) {
                questions.add(String.valueOf(one.get("question")));
            }
        }
        return questions;
    }

    /** What another retriever found for a text before: takes the search out of the measure. */
    private record Found(Retriever retriever, Map<String, Ranking> rankings) implements Retriever {

        Found(Retriever retriever) {
            this(retriever, new HashMap<>());
        }

        @Override
        public Ranking search(Query query) {
            return rankings.computeIfAbsent(query.text(), text -> retriever.search(query));
        }

        @Override
        public Optional<Explanation> explain(Query query, String passage) {
            return retriever.explain(query, passage);
        }

        @Override
        public void close() {
            retriever.close();
        }
    }
}
