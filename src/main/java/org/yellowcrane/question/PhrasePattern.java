package org.yellowcrane.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A phrase of an emergency file: elements that follow each other, directly or with a gap.
 *
 * <p>Elements stand between spaces: {@code a|b} is either, {@code <name>} a set of words of the file, {@code stol*} and {@code *brand} a
 * word that begins or ends so, {@code on_fire} one element of two words, {@code ..} a gap and {@code ..2} one of at most two units,
 * {@code ^} and {@code $} the ends of the sentence. YAML wants a phrase in quotes that begins with {@code *}.
 *
 * @param elements in order
 */
record PhrasePattern(List<Element> elements) {

    /**
     * One element.
     *
     * @param words any of them, their units between spaces in languages that have them
     * @param gap the most units between the element before and this one
     */
    record Element(List<String> words, int gap) {}

    /**
     * Reads a phrase.
     *
     * @param sets the words of {@code <name>}
     * @param widestGap units that {@code ..} may skip
     * @throws IllegalArgumentException if it is empty, ends in a gap, or names an unknown set
     */
    static PhrasePattern parse(String phrase, Map<String, List<String>> sets, int widestGap) {
        List<Element> elements = new ArrayList<>();
        int gap = 0;
        boolean open = true;
        for (String part : phrase.strip().split(" +", -1)) {
            open = part.startsWith("..");
            if (open) {
                gap = part.length() == 2 ? widestGap : Integer.parseInt(part.substring(2));
            } else {
                List<String> words = new ArrayList<>();
                for (String word : part.split("\\|", -1)) {
                    addWords(word, sets, words);
                }
                elements.add(new Element(List.copyOf(words), gap));
                gap = 0;
            }
        }
        if (open) {
            throw new IllegalArgumentException("a phrase ends in a gap: " + phrase);
        }
        return new PhrasePattern(List.copyOf(elements));
    }

    private static void addWords(String word, Map<String, List<String>> sets, List<String> words) {
        if (word.startsWith("<") && word.endsWith(">")) {
            List<String> members = sets.get(word.substring(1, word.length() - 1));
            if (members == null) {
                throw new IllegalArgumentException("unknown set " + word);
            }
            members.forEach(member -> addWords(member, sets, words));
        } else if (word.isBlank()) {
            throw new IllegalArgumentException("an empty word");
        } else {
            words.add(word.replace('_', ' '));
        }
    }
}
