package org.yellowcrane.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yellowcrane.language.TextNormalizer;

/**
 * Finds near duplicates among short texts by the Jaccard index of their sets of character trigrams (Broder 1997). Case, diacritics,
 * script variants and punctuation do not matter. Only texts that share a trigram are compared.
 *
 * @param <T> what a text stands for
 */
class Trigrams<T> {

    private static final int LENGTH = 3;

    private final List<T> things = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final Map<String, List<Integer>> owners = new HashMap<>();

    /**
     * The nearest thing.
     *
     * @param similarity from 0, no trigram in common, to 1, all
     */
    record Match<T>(T thing, double similarity) {}

    void add(String text, T thing) {
        Set<String> grams = of(text);
        grams.forEach(
                gram -> owners.computeIfAbsent(gram, first -> new ArrayList<>()).add(things.size()));
        things.add(thing);
        sizes.add(grams.size());
    }

    /** The most similar text that was added; the first of several. Empty if none shares a trigram. */
    Optional<Match<T>> nearest(String text) {
        Set<String> grams = of(text);
        Map<Integer, Integer> shared = new HashMap<>();
        grams.forEach(
                gram -> owners.getOrDefault(gram, List.of()).forEach(owner -> shared.merge(owner, 1, Integer::sum)));
        int best = -1;
        double similarity = 0;
        for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
            int owner = entry.getKey();
            int common = entry.getValue();
            double jaccard = (double) common / (grams.size() + sizes.get(owner) - common);
            if (jaccard > similarity || (jaccard == similarity && owner < best)) {
                best = owner;
                similarity = jaccard;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Match<>(things.get(best), similarity));
    }

    private static Set<String> of(String text) {
        String plain = TextNormalizer.fold(TextNormalizer.normalise(text))
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        Set<String> grams = new HashSet<>();
        for (int start = 0; start + LENGTH <= plain.length(); start++) {
            grams.add(plain.substring(start, start + LENGTH));
        }
        if (grams.isEmpty()) {
            grams.add(plain);
        }
        return grams;
    }
}
