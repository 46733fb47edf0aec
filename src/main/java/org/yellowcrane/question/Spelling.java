package org.yellowcrane.question;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Known words, and which of them a misspelt one was meant to be. */
final class Spelling {

    /** Shorter words differ from each other by single letters too often. */
    private static final int SHORTEST = 5;

    /** From this length on two slips are forgiven. */
    private static final int LONG = 9;

    private final Set<String> words = new TreeSet<>();
    private final Set<String> familiar = new HashSet<>();

    void add(String word) {
        if (word.length() >= SHORTEST - 1) {
            words.add(word);
        }
    }

    /** Adds a word that is known to be spelt right: it is no misspelling of another one. */
    void addFamiliar(String word) {
        familiar.add(word);
    }

    /** The known word nearest to a given one, the first in order among equals; the word itself if none is near. */
    String nearest(String word) {
        if (word.length() < SHORTEST
                || familiar.contains(word)
                || !word.codePoints().allMatch(Character::isLetter)) {
            return word;
        }
        int allowed = word.length() >= LONG ? 2 : 1;
        String nearest = word;
        for (String known : words) {
            if (Math.abs(known.length() - word.length()) <= allowed && known.charAt(0) == word.charAt(0)) {
                int distance = distance(word, known);
                if (distance <= allowed) {
                    nearest = known;
                    allowed = distance - 1;
                }
            }
        }
        return nearest;
    }

    /** Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours (Damerau, 1964). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
