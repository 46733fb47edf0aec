package org.yellowcrane.retrieval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yellowcrane.language.Language;
import org.yellowcrane.retrieval.Asked.Kind;

/** The sentences of a passage seen with a question in mind. */
@SuppressWarnings("EnumOrdinal") // The features of a sentence are an array in the order of the enum.
final class SentenceReading {

    private final Asked asked;
    private final List<String> sentences;
    private final List<List<String>> words;
    private final SentenceView byWords;
    private final SentenceView byPieces;
    private final Set<String> known;

    SentenceReading(String question, Language language, List<String> sentences) {
        LanguageAnalysis analysis = LanguageAnalysis.of(language);
        this.asked = Asked.of(question, language);
        this.sentences = sentences;
        this.words = sentences.stream().map(analysis::words).toList();
        this.byWords = new SentenceView(analysis.words(asked.rest()), words);
        this.byPieces = new SentenceView(
                analysis.pieces(asked.rest()),
                sentences.stream().map(analysis::pieces).toList());
        this.known = new HashSet<>(numbersAndNames(question));
    }

    /** The features of one sentence, in the order of {@link SentenceFeature}. */
    double[] features(int sentence) {
        double[] values = new double[SentenceFeature.values().length];
        put(values, SentenceFeature.WORDS, byWords.share(sentence));
        put(values, SentenceFeature.PIECES, byPieces.share(sentence));
        put(values, SentenceFeature.PIECES_AMOUNT, byPieces.score(sentence) / 30);
        put(values, SentenceFeature.PIECES_STANDING, byPieces.standing(sentence));
        put(values, SentenceFeature.NEIGHBOURS, byWords.neighbours(sentence));
        put(values, SentenceFeature.AFTER, byPieces.share(sentence + 1));
        put(values, SentenceFeature.COVERAGE_WITH_BEFORE, byWords.coverageWithBefore(sentence));
        put(values, SentenceFeature.FIRST, sentence == 0 ? 1 : 0);
        put(values, SentenceFeature.LENGTH, Math.log1p(words.get(sentence).size()));
        put(values, SentenceFeature.NEWS, news(words.get(sentence)));
        List<String> fresh = numbersAndNames(sentences.get(sentence));
        fresh.removeAll(known);
        boolean number = fresh.stream().anyMatch(word -> Character.isDigit(word.codePointAt(0)));
        boolean name = fresh.stream().anyMatch(word -> Character.isUpperCase(word.codePointAt(0)));
        put(values, SentenceFeature.NUMBER_ASKED, asks(Kind.NUMBER) && number ? 1 : 0);
        put(values, SentenceFeature.NUMBER_FOR_TIME, asks(Kind.TIME) && number ? 1 : 0);
        put(values, SentenceFeature.NAME_FOR_PERSON, asks(Kind.PERSON) && name ? 1 : 0);
        return values;
    }

    private static void put(double[] values, SentenceFeature feature, double value) {
        values[feature.ordinal()] = value;
    }

    private boolean asks(Kind kind) {
        return asked.kinds().contains(kind);
    }

    private double news(List<String> sentence) {
        long fresh = sentence.stream().filter(word -> !byWords.holds(word)).count();
        return sentence.isEmpty() ? 0 : (double) fresh / sentence.size();
    }

    /** Runs of digits, and capitalized words that do not begin a sentence. */
    private static List<String> numbersAndNames(String text) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            boolean digit = Character.isDigit(text.charAt(at));
            while (at < text.length()
                    && Character.isLetterOrDigit(text.charAt(at))
                    && Character.isDigit(text.charAt(at)) == digit) {
                at++;
            }
            if (at == start) {
                at++;
            } else if (digit || (start > 0 && Character.isUpperCase(text.charAt(start)))) {
                found.add(text.substring(start, at));
            }
        }
        return found;
    }
}
