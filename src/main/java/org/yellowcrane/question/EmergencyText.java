package org.yellowcrane.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yellowcrane.language.TextNormalizer;

/**
 * A message as the emergency screen reads it.
 *
 * @param sentences none empty; colons and dots in a row do not end one
 * @param isShouted exclamation marks, or capitals throughout
 */
record EmergencyText(List<Sentence> sentences, boolean isShouted) {

    /**
     * A sentence, folded and cut up in both ways.
     *
     * @param words for languages with spaces
     * @param characters for languages that do not part words reliably
     */
    record Sentence(List<String> words, List<String> characters) {

        List<String> units(boolean spaced) {
            return spaced ? words : characters;
        }
    }

    /** What follows the apostrophe in English contractions; it stays with its word, as careless writers leave the apostrophe out. */
    private static final Set<String> CONTRACTED = Set.of("t", "s", "m", "re", "ve", "ll", "d");

    /** Fewer capitals than this may be an abbreviation. */
    private static final int SHOUTED_LETTERS = 4;

    static EmergencyText of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        String folded = TextNormalizer.fold(text);
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || endsSentence(folded, i)) {
                String sentence = folded.substring(start, i).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(new Sentence(words(sentence), points(sentence)));
                }
                start = i + 1;
            }
        }
        return new EmergencyText(List.copyOf(sentences), text.indexOf('!') >= 0 || isInCapitals(text));
    }

    private static boolean endsSentence(String text, int at) {
        return switch (text.charAt(at)) {
            case '!', '?', '。', '¿', '¡' -> true;
            case '.' ->
                (at == 0 || text.charAt(at - 1) != '.') && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
            default -> false;
        };
    }

    private static boolean isInCapitals(String text) {
        return text.codePoints().noneMatch(Character::isLowerCase)
                && text.codePoints().filter(Character::isUpperCase).count() >= SHOUTED_LETTERS;
    }

    /** Commas stay, so that no phrase reaches over one unless it has a gap there. */
    static List<String> points(String sentence) {
        return sentence.codePoints()
                .filter(point -> Character.isLetterOrDigit(point) || point == ',' || point == '、')
                .mapToObj(Character::toString)
                .toList();
    }

    private static List<String> words(String sentence) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean apostrophe = false;
        for (int i = 0; i <= sentence.length(); i++) {
            char c = i < sentence.length() ? sentence.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
                continue;
            }
            if (!word.isEmpty()) {
                addWord(words, word.toString(), apostrophe);
                word.setLength(0);
            }
            apostrophe = c == '\'' || c == '’' || c == '`';
        }
        return words;
    }

    private static void addWord(List<String> words, String word, boolean apostrophe) {
        if (apostrophe && !words.isEmpty() && CONTRACTED.contains(word)) {
            words.add(squeezed(words.removeLast() + word));
        } else {
            words.add(squeezed(word));
        }
    }

    /** Letters in a row count once: "heeelp" and "atack" are meant as words that we know. */
    static String squeezed(String word) {
        StringBuilder squeezed = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (i == 0 || c != word.charAt(i - 1) || !Character.isLetter(c)) {
                squeezed.append(c);
            }
        }
        return squeezed.toString();
    }
}
