package org.yellowcrane.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;
import org.yellowcrane.inference.Embeddings;
import org.yellowcrane.language.Language;
import org.yellowcrane.retrieval.LuceneRetrievers;
import org.yellowcrane.retrieval.RetrievalSettings;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Measures the search, the quotes and the decision to answer on collections in BEIR layout, beside what else could be used. */
@CommandLine.Command(
        name = "benchmark",
        description = "Measures search, quoting and abstention on collections in BEIR layout.",
        mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Callable<Integer> {

    private final PrintStream out;
    private final Progress progress;
    private final Embeddings embeddings = new Embeddings();

    @CommandLine.Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "DIR",
            description = "folders with corpus.jsonl, queries.jsonl, qrels/test.tsv and meta.json")
    private List<Path> folders = List.of();

    @CommandLine.Option(
            names = "--language",
            description = "language of the texts, such as zh (default: as meta.json tells)")
    private @Nullable String language;

    @CommandLine.Option(names = "--peers", description = "measure other ways to search in the same run")
    private boolean peers;

    @CommandLine.Option(
            names = "--abstain",
            description = "measure, too, whether questions are recognised whose passage is not there")
    private boolean abstain;

    @CommandLine.Option(
            names = "--seed",
            defaultValue = "1",
            description = "which half of the passages --abstain removes (default: ${DEFAULT-VALUE})")
    private long seed;

    @CommandLine.Option(names = "--json", description = "print JSON: folder, then system, then measures")
    private boolean json;

    @CommandLine.Option(
            names = "--vectors",
            paramLabel = "DIR",
            description = "keep our vectors here for the next run (default: a temporary folder)")
    private @Nullable Path vectors;

    @CommandLine.Option(
            names = "--http",
            paramLabel = "URL",
            description = "ask a running service the questions instead, and measure its answers")
    private @Nullable String service;

    @CommandLine.Option(
            names = "--clients",
            defaultValue = "16",
            description = "with --http: clients at once in the second round (default: ${DEFAULT-VALUE})")
    private int clients;

    BenchmarkCommand(PrintStream out) {
        this(out, Progress.onTerminal());
    }

    BenchmarkCommand(PrintStream out, Progress progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        // The models' loggers would write among the figures.
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        Map<String, BeirFolder> data = read();
        if (service != null) {
            print(HttpLoad.of(service, clients, progress).measure(data.values()));
            return 0;
        }
        Path kept = vectors == null ? Files.createTempDirectory("benchmark") : vectors;
        try {
            Map<String, Map<String, Map<String, Number>>> results = new LinkedHashMap<>();
            for (Map.Entry<String, BeirFolder> folder : data.entrySet()) {
                results.put(folder.getKey(), measure(folder.getValue(), kept));
            }
            print(results);
        } finally {
            progress.end();
            if (vectors == null) {
                FileSystemUtils.deleteRecursively(kept);
            }
        }
        return 0;
    }

    private Map<String, BeirFolder> read() throws IOException {
        Map<String, BeirFolder> data = new LinkedHashMap<>();
        for (Path path : folders) {
            BeirFolder folder = BeirFolder.read(path, language == null ? null : new Language(language));
            String name = data.containsKey(folder.name()) ? path.toString() : folder.name();
            data.put(name, folder);
        }
        return data;
    }

    private Map<String, Map<String, Number>> measure(BeirFolder folder, Path kept) {
        LuceneRetrievers retrievers = new LuceneRetrievers(embeddings, new RetrievalSettings(kept, true));
        Benchmark benchmark = new Benchmark(folder, searched -> contestants(searched, retrievers));
        progress.start(folder.name());
        benchmark.rank(progress::step);
        if (abstain) {
            progress.start(folder.name() + ", half of the passages");
            benchmark.abstain(seed, progress::step);
        }
        return benchmark.values();
    }

    private List<Contestant> contestants(BeirFolder folder, LuceneRetrievers retrievers) {
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(new OwnSearch(retrievers, folder));
        if (peers) {
            contestants.addAll(Peers.over(folder, embeddings));
        }
        return contestants;
    }

    private void print(Map<String, Map<String, Map<String, Number>>> results) {
        progress.end();
        if (json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(results));
        } else {
            new BenchmarkTable(results).print(out);
        }
    }
}
