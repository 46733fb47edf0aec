package org.yellowcrane.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.proof.ClaimText.Kind;
import org.yellowcrane.retrieval.WordStems;

/**
 * What the words of one language are worth as evidence: stems, or pairs of characters where words are not separated, each weighing more the
 * fewer passages have it. Safe for concurrent use.
 */
final class Terms {

    /** A word that no passage has weighs as much as one that so many have: a model's own wording is no fault. */
    private static final int UNKNOWN = 12;

    /** A word that more than this share of the passages has tells nothing. */
    private static final double COMMON = .12;

    private static final int SHORTEST_WORD = 3;
    private static final int CACHED_STEMS = 50_000;

    private final Language language;
    private final Map<String, String> stems = new ConcurrentHashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();
    private int passages;

    Terms(KnowledgeBase knowledge, Language language) {
        this.language = language;
        for (Passage passage : knowledge.passages()) {
            if (passage.language().equals(language)) {
                ClaimText text = ClaimText.of(passage.title() + " ; " + passage.text(), language);
                of(text, 0, text.length()).forEach(term -> frequency.merge(term, 1, Integer::sum));
                passages++;
            }
        }
        frequency.keySet().forEach(term -> beginnings.add(beginning(term)));
    }

    /** The terms of a part of a text. */
    Set<String> of(ClaimText text, int from, int to) {
        Set<String> terms = new HashSet<>();
        for (int i = from; i < to; i++) {
            Kind kind = text.kind(i);
            if (kind == Kind.LETTER && text.isStart(i)) {
                int end = text.runEnd(i);
                if (end - i >= SHORTEST_WORD) {
                    terms.add(stem(text.part(i, end)));
                }
            } else if (isPaired(kind) && i + 1 < to && isPaired(text.kind(i + 1))) {
                terms.add(text.part(i, i + 2));
            }
        }
        return terms;
    }

    /** How much a term tells; 0 for one that most passages have. */
    double weight(String term) {
        int count = frequency.getOrDefault(term, UNKNOWN);
        return count > passages * COMMON ? 0 : Math.log((passages + 1.0) / (count + 1.0));
    }

    double weight(Set<String> terms) {
        return terms.stream().mapToDouble(this::weight).sum();
    }

    /** The weight of those terms that the others have, too. */
    double shared(Set<String> terms, Set<String> others) {
        return terms.stream().filter(others::contains).mapToDouble(this::weight).sum();
    }

    /** How many passages have a term. */
    int frequency(String term) {
        return frequency.getOrDefault(term, 0);
    }

    /** Whether some passage has a word that begins alike. */
    boolean isFamiliar(String word) {
        return frequency.containsKey(stem(word)) || beginnings.contains(beginning(word));
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(word.length(), 5));
    }

    private boolean isPaired(Kind kind) {
        return kind == Kind.HAN || kind == Kind.KATAKANA || kind == Kind.HANGUL;
    }

    private String stem(String word) {
        String cached = stems.get(word);
        if (cached != null) {
            return cached;
        }
        String stem = WordStems.stem(word, language);
        if (stems.size() < CACHED_STEMS) {
            stems.put(word, stem);
        }
        return stem;
    }
}
