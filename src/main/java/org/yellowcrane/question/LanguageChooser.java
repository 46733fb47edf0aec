package org.yellowcrane.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.LanguageDetector;

/** Chooses the languages of a question: an explicit choice first, then its script and words, then the conversation's language. */
final class LanguageChooser {

    private static final Language JAPANESE = new Language("ja");

    /** Below this probability the detector is guessing. */
    private static final double GUESS = 0.5;

    private final LanguageDetector detector;
    private final WordLists words;
    private final Map<Language, Lexicon> ownWords;

    LanguageChooser(LanguageDetector detector, WordLists words, Map<Language, Lexicon> ownWords) {
        this.detector = detector;
        this.words = words;
        this.ownWords = ownWords;
    }

    /**
     * Chooses.
     *
     * @param text the question, normalised
     * @param isName whether it consists of names only, which belong to no language
     * @param context languages that the user may be writing in, the likeliest first: of the last turn, of the device
     */
    LanguageChoice choose(String text, boolean isName, @Nullable Language replyLanguage, List<Language> context) {
        Optional<Language> usual =
                context.stream().filter(ownWords::containsKey).findFirst();
        SortedMap<Language, Double> probabilities = detector.probabilities(text);
        Language spoken = probabilities.isEmpty() || (isName && isLatin(probabilities))
                ? usual.orElse(Language.ENGLISH)
                : mostLikely(text, probabilities, usual);
        Language question = ownWords.containsKey(spoken) ? spoken : Language.ENGLISH;
        return new LanguageChoice(question, replyLanguage == null ? question : replyLanguage, spoken);
    }

    private Language mostLikely(String text, SortedMap<Language, Double> probabilities, Optional<Language> usual) {
        if (!isLatin(probabilities)) {
            Language byScript = probabilities.firstKey();
            boolean japanese = byScript.equals(Language.CHINESE)
                    && usual.filter(JAPANESE::equals).isPresent();
            return japanese && coverage(JAPANESE, text) >= coverage(byScript, text) ? JAPANESE : byScript;
        }
        Language best = usual.orElse(Language.ENGLISH);
        double score = 0;
        for (Language candidate : candidates(probabilities)) {
            // The detector knows no language in a script that is not its own.
            double known = words.familiarity(candidate, text);
            double own = (Romanised.LANGUAGES.contains(candidate) ? known : probabilities.getOrDefault(candidate, 0.0))
                    + known
                    + (usual.filter(candidate::equals).isPresent() ? 0.1 : 0);
            if (own > score) {
                best = candidate;
                score = own;
            }
        }
        boolean guessing = !ownWords.containsKey(best) && probabilities.getOrDefault(best, 0.0) < GUESS;
        return guessing ? usual.orElse(Language.ENGLISH) : best;
    }

    private static List<Language> candidates(SortedMap<Language, Double> probabilities) {
        return Stream.of(Stream.of(Language.ENGLISH), probabilities.keySet().stream(), Romanised.LANGUAGES.stream())
                .flatMap(languages -> languages)
                .distinct()
                .toList();
    }

    /** How much of a text written without spaces the lexicon of a language covers. */
    private double coverage(Language language, String text) {
        Lexicon lexicon = ownWords.get(language);
        return lexicon == null ? 0 : lexicon.familiarity(text);
    }

    /** The detector gives more than one language only where the script does not decide. */
    private static boolean isLatin(SortedMap<Language, Double> probabilities) {
        return probabilities.size() > 1;
    }
}
