package org.yellowcrane.retrieval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;

/**
 * Chooses the sentences of a passage that answer a question: the likeliest one, and a second one only where the first may not be enough.
 *
 * <p>A linear model over {@link SentenceFeature}s. Safe for concurrent use.
 */
@Component
public class Quoter {

    private static final LinearModel MODEL = LinearModel.of("quote", SentenceFeature.NAMES);

    /** A sentence that answers with this probability stands alone; with 0.9, about half of all quotes are one sentence. */
    private static final double SURE = 0.9;

    /**
     * What to quote.
     *
     * @param sentences all sentences of the passage
     * @param chosen which of them to quote, one or two, in the order of the passage; empty if there is no sentence
     * @param probabilities how likely each sentence answers if one of them does; they add up to 1
     */
    public record Quote(List<String> sentences, List<Integer> chosen, List<Double> probabilities) {

        /** The chosen sentences. */
        public List<String> quoted() {
            return chosen.stream().map(sentences::get).toList();
        }
    }

    /** Quotes from a passage. */
    public Quote quote(String question, Passage passage) {
        return quote(question, passage.language(), passage.text());
    }

    /** Quotes from a text, cut into sentences by {@link Sentences}. */
    public Quote quote(String question, Language language, String text) {
        return quote(question, language, Sentences.of(text, language));
    }

    /**
     * Quotes from sentences.
     *
     * @param question any text
     * @param language that of the question and of the sentences
     * @param sentences in the order of the passage
     */
    public Quote quote(String question, Language language, List<String> sentences) {
        if (sentences.isEmpty()) {
            return new Quote(List.of(), List.of(), List.of());
        }
        SentenceReading reading = new SentenceReading(question, language, sentences);
        double[] scores = IntStream.range(0, sentences.size())
                .mapToDouble(i -> MODEL.score(reading.features(i)))
                .toArray();
        double best = Arrays.stream(scores).max().orElse(0);
        double odds = Arrays.stream(scores).map(score -> Math.exp(score - best)).sum();
        List<Double> probabilities = Arrays.stream(scores)
                .mapToObj(score -> Math.exp(score - best) / odds)
                .toList();
        return new Quote(List.copyOf(sentences), choice(scores, probabilities), probabilities);
    }

    private static List<Integer> choice(double[] scores, List<Double> probabilities) {
        List<Integer> byScore = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .toList();
        int first = byScore.getFirst();
        if (byScore.size() == 1 || probabilities.get(first) >= SURE) {
            return List.of(first);
        }
        int second = byScore.get(1);
        return List.of(Math.min(first, second), Math.max(first, second));
    }
}
