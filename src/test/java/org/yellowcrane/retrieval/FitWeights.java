package org.yellowcrane.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yellowcrane.command.BeirFolder;
import org.yellowcrane.command.BeirFolder.Question;
import org.yellowcrane.command.GoldSections;
import org.yellowcrane.inference.Embeddings;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.retrieval.LogisticRegression.Example;

/**
 * Fits the weights of the search on collections in BEIR layout and writes them into {@code weights.properties}.
 *
 * <p>Arguments: {@code ranking}, {@code answerability} or {@code quote}, in this order and compiling between them, for each rests on
 * the one before; the file of weights; a folder to keep vectors in; and the collections, among which a folder of knowledge stands for its
 * sample questions and the dev part of its gold questions, and a folder with nothing but {@code gold/} for the dev part of these. Every collection counts the same, however many questions it has.
 * Before fitting on everything, the same is done five times with a fifth of the articles held out, and what those say of the
 * articles that they have not seen is printed: neighbouring passages belong to one article, and parallel collections hold out the same ones.
 */
public final class FitWeights {

    private static final int FOLDS = 5;
    private static final int BLOCK = 25;

    private final Path weights;
    private final LuceneRetrievers retrievers;
    private final List<BeirFolder> collections;

    private FitWeights(Path weights, Path vectors, List<BeirFolder> collections) {
        this.weights = weights;
        this.retrievers = new LuceneRetrievers(new Embeddings(), new RetrievalSettings(vectors, true));
        this.collections = collections;
    }

    /** Fits one task. */
    public static void main(String[] arguments) throws IOException {
        List<BeirFolder> collections = new ArrayList<>();
        Path knowledge = Path.of("knowledge");
        for (String folder : Arrays.asList(arguments).subList(3, arguments.length)) {
            Path path = Path.of(folder);
            if (Files.isDirectory(path.resolve("guides"))) {
                knowledge = path;
                collections.addAll(SampleQuestions.of(path));
                collections.addAll(GoldSections.of(path, path));
            } else if (Files.isDirectory(path.resolve("gold"))) {
                collections.addAll(GoldSections.of(knowledge, path));
            } else {
                collections.add(BeirFolder.read(path, null));
            }
        }
        FitWeights fit = new FitWeights(Path.of(arguments[1]), Path.of(arguments[2]), collections);
        switch (arguments[0]) {
            case "ranking" -> fit.ranking();
            case "answerability" -> fit.answerability();
            case "quote" -> fit.quote();
            default -> throw new IllegalArgumentException("No such task: " + arguments[0]);
        }
    }

    /** A choice with where it comes from. */
    private record Labelled(int collection, int fold, ChoiceModel.Choice choice) {}

    private void ranking() throws IOException {
        List<Labelled> choices = new ArrayList<>();
        forEachQuestion(collections, (collection, question, fold, candidates) -> {
            var ranked = candidates.ranked();
            boolean[] right = new boolean[ranked.size()];
            for (int i = 0; i < right.length; i++) {
                right[i] = question.relevant()
                        .contains(collection
                                .passages()
                                .get(ranked.get(i).candidate().found().doc())
                                .id());
            }
            double[][] features =
                    ranked.stream().map(Candidates.Scored::features).toArray(double[][]::new);
            choices.add(labelled(collection, fold, features, right));
        });
        Set<String> free =
                Set.of(RankingFeature.MEANING_IF_WORDS.key(), RankingFeature.SENTENCE_MEANING_IF_WORDS.key());
        fitChoice("ranking", new ChoiceModel(RankingFeature.NAMES, free), RankingFeature.NAMES, choices);
    }

    private void quote() throws IOException {
        List<Labelled> choices = new ArrayList<>();
        for (BeirFolder collection : collections) {
            Map<String, Integer> numbers = numbers(collection);
            for (Question question : collection.questions()) {
                for (String id : question.relevant()) {
                    Passage passage = collection.passages().get(number(numbers, id));
                    List<String> sentences = Sentences.of(passage.text(), collection.language());
                    SentenceReading reading = new SentenceReading(question.text(), collection.language(), sentences);
                    boolean[] right = new boolean[sentences.size()];
                    for (int i = 0; i < right.length; i++) {
                        right[i] = holds(sentences.get(i), question.answers());
                    }
                    double[][] features = IntStream.range(0, right.length)
                            .mapToObj(reading::features)
                            .toArray(double[][]::new);
                    choices.add(labelled(collection, number(numbers, id) / BLOCK % FOLDS, features, right));
                }
            }
        }
        Set<String> free = Set.copyOf(SentenceFeature.NAMES);
        fitChoice("quote", new ChoiceModel(SentenceFeature.NAMES, free), SentenceFeature.NAMES, choices);
    }

    private static boolean holds(String sentence, List<String> answers) {
        return answers.stream().anyMatch(answer -> spaced(sentence).contains(spaced(answer)));
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private Labelled labelled(BeirFolder collection, int fold, double[][] features, boolean[] right) {
        double weight = 1.0 / collection.questions().size();
        int number = collections.stream().map(BeirFolder::name).toList().indexOf(collection.name());
        return new Labelled(number, fold, new ChoiceModel.Choice(features, right, weight));
    }

    private void fitChoice(String task, ChoiceModel model, List<String> names, List<Labelled> choices)
            throws IOException {
        double[][] known = new double[FOLDS][];
        Arrays.fill(known, LinearModel.of(task, names).weights());
        report("as it is", choices, known);
        double[][] held = new double[FOLDS][];
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            held[fold] = model.fit(usable(choices, choice -> choice != out));
        }
        report("held out", choices, held);
        double[] fitted = model.fit(usable(choices, fold -> true));
        double[][] same = new double[FOLDS][];
        Arrays.fill(same, fitted);
        report("fitted", choices, same);
        write(task, names, fitted, 0);
    }

    private static List<ChoiceModel.Choice> usable(List<Labelled> choices, IntPredicate folds) {
        return choices.stream()
                .filter(one -> folds.test(one.fold()))
                .map(Labelled::choice)
                .filter(choice -> IntStream.range(0, choice.right().length).anyMatch(i -> choice.right()[i]))
                .toList();
    }

    private void report(String title, List<Labelled> choices, double[][] byFold) {
        double[] first = new double[collections.size()];
        double[] two = new double[collections.size()];
        for (Labelled one : choices) {
            double[] scores = Arrays.stream(one.choice().features())
                    .mapToDouble(features -> new LinearModel(List.of(), byFold[one.fold()], 0).score(features))
                    .toArray();
            Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
            Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
            boolean best = order.length > 0 && one.choice().right()[order[0]];
            boolean second = best || (order.length > 1 && one.choice().right()[order[1]]);
            first[one.collection()] += best ? one.choice().weight() : 0;
            two[one.collection()] += second ? one.choice().weight() : 0;
        }
        for (int i = 0; i < first.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-9s %-14s right first %.4f, among two %.4f%n",
                    title,
                    collections.get(i).name(),
                    first[i],
                    two[i]);
        }
    }

    private void answerability() throws IOException {
        List<BeirFolder> halved = collections.stream().map(FitWeights::halved).toList();
        List<Example> examples = new ArrayList<>();
        forEachQuestion(halved, (collection, question, fold, candidates) -> {
            Set<String> held = collection.passages().stream().map(Passage::id).collect(Collectors.toSet());
            boolean answerable = question.relevant().stream().anyMatch(held::contains);
            if (!candidates.ranked().isEmpty()) {
                examples.add(new Example(
                        Answerability.features(candidates),
                        answerable,
                        1.0 / collection.questions().size()));
            }
        });
        double[] fitted = LogisticRegression.fit(examples);
        write("answerability", Answerability.NAMES, fitted, fitted[fitted.length - 1]);
    }

    /** The collection without half of the passages that are right for some question. */
    private static BeirFolder halved(BeirFolder collection) {
        List<String> right = new ArrayList<>(collection.questions().stream()
                .flatMap(question -> question.relevant().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
        java.util.Collections.shuffle(right, new Random(1));
        return collection.without(new HashSet<>(right.subList(0, right.size() / 2)));
    }

    private interface Visitor {
        void visit(BeirFolder collection, Question question, int fold, Candidates candidates);
    }

    private void forEachQuestion(List<BeirFolder> searched, Visitor visitor) {
        for (int c = 0; c < searched.size(); c++) {
            List<Passage> byId = searched.get(c).passages().stream()
                    .sorted(java.util.Comparator.comparing(Passage::id))
                    .toList();
            BeirFolder collection = new BeirFolder(
                    searched.get(c).name(),
                    searched.get(c).language(),
                    byId,
                    searched.get(c).questions());
            Map<String, Integer> place = numbers(collections.get(c));
            Map<String, Integer> docs = numbers(collection);
            try (HybridRetriever retriever = (HybridRetriever) retrievers.over(collection.passages())) {
                retriever.complete().toCompletableFuture().join();
                for (Question question : collection.questions()) {
                    SortedSet<Integer> also = new TreeSet<>();
                    Candidates candidates =
                            retriever.index(collection.language()).candidates(question.text(), also, passage -> true);
                    int fold = number(place, question.relevant().iterator().next()) / BLOCK % FOLDS;
                    visitor.visit(collection, question, fold, candidates);
                }
            }
            System.out.println("read " + collection.name() + ", " + docs.size() + " passages");
        }
    }

    private static int number(Map<String, Integer> numbers, String id) {
        return java.util.Objects.requireNonNull(numbers.get(id), id);
    }

    private static Map<String, Integer> numbers(BeirFolder collection) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < collection.passages().size(); i++) {
            numbers.put(collection.passages().get(i).id(), i);
        }
        return numbers;
    }

    private void write(String task, List<String> names, double[] fitted, double bias) throws IOException {
        Map<String, Double> values = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(task + "." + names.get(i), fitted[i]);
        }
        values.put(task + ".bias", bias);
        List<String> lines = Files.readAllLines(weights).stream()
                .map(line -> {
                    Double value = values.get(line.replaceFirst("=.*", ""));
                    return value == null ? line : line.replaceFirst("=.*", String.format(Locale.ROOT, "=%.4f", value));
                })
                .toList();
        Files.write(weights, lines);
    }
}
