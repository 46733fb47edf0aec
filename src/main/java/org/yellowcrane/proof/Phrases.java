package org.yellowcrane.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;

/**
 * Words and phrases that are looked for in texts, each with what it stands for. Words of scripts with spaces are matched as wholes; symbols
 * count as spaces; a {@code *} at the end stands for any ending. Takes time in proportion to the text.
 *
 * @param <V> what phrases stand for
 */
public final class Phrases<V> {

    private final Node<V> root = new Node<>();
    private final boolean koreanFromStart;

    /** A phrase that was found. */
    record Hit<V>(int from, int to, Set<V> values) {}

    private static class Node<V> {
        private final Map<Character, Node<V>> next = new HashMap<>();
        private final Set<V> whole = new LinkedHashSet<>();
        private final Set<V> beginnings = new LinkedHashSet<>();
    }

    /** Phrases that stand anywhere in Korean words (cues), or only at their start (names). */
    Phrases(boolean koreanFromStart) {
        this.koreanFromStart = koreanFromStart;
    }

    /** Phrases that may stand within Korean words. */
    public static <V> Phrases<V> cues() {
        return new Phrases<>(false);
    }

    static <V> Phrases<V> names() {
        return new Phrases<>(true);
    }

    /** Adds a phrase of a language; one without letters or digits is never found. */
    public void add(String phrase, Language language, V value) {
        boolean prefix = phrase.endsWith("*");
        ClaimText text = ClaimText.of(prefix ? phrase.substring(0, phrase.length() - 1) : phrase, language);
        Node<V> node = root;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            if (isGap(text, i)) {
                gap = true;
                continue;
            }
            if (gap && node != root) {
                node = node.next.computeIfAbsent(' ', c -> new Node<>());
            }
            gap = false;
            node = node.next.computeIfAbsent(text.at(i), c -> new Node<>());
        }
        if (node != root) {
            (prefix ? node.beginnings : node.whole).add(value);
        }
    }

    /** The longest phrase that begins here, if any. */
    @Nullable
    Hit<V> longestAt(ClaimText text, int position) {
        Hit<V> found = null;
        for (Hit<V> hit : allAt(text, position)) {
            found = hit;
        }
        return found;
    }

    /** From left to right the longest phrases, none overlapping another. */
    List<Hit<V>> longestIn(ClaimText text) {
        List<Hit<V>> hits = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            Hit<V> hit = longestAt(text, i);
            if (hit != null) {
                hits.add(hit);
                i = hit.to() - 1;
            }
        }
        return hits;
    }

    /** What all phrases in a text stand for, also those within others. */
    public Set<V> valuesIn(String text, Language language) {
        Set<V> values = new LinkedHashSet<>();
        allIn(ClaimText.of(text, language)).forEach(hit -> values.addAll(hit.values()));
        return values;
    }

    /** Every phrase, also within others. */
    List<Hit<V>> allIn(ClaimText text) {
        List<Hit<V>> hits = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            hits.addAll(allAt(text, i));
        }
        return hits;
    }

    /** The phrases that begin here, the shortest first. */
    private List<Hit<V>> allAt(ClaimText text, int position) {
        List<Hit<V>> hits = new ArrayList<>();
        if (isGap(text, position) || !mayBegin(text, position)) {
            return hits;
        }
        Node<V> node = root;
        int i = position;
        while (i < text.length()) {
            if (isGap(text, i)) {
                int end = i;
                while (end < text.length() && isGap(text, end)) {
                    end++;
                }
                i = end;
                node = node.next.get(' ');
                if (node == null || i >= text.length()) {
                    return hits;
                }
            }
            node = node.next.get(text.at(i));
            if (node == null) {
                return hits;
            }
            i++;
            if (!node.beginnings.isEmpty()) {
                hits.add(new Hit<>(position, wordEnd(text, i), node.beginnings));
            }
            if (!node.whole.isEmpty() && mayEnd(text, i)) {
                hits.add(new Hit<>(position, i, node.whole));
            }
        }
        return hits;
    }

    private boolean mayBegin(ClaimText text, int position) {
        return switch (text.kind(position)) {
            case LETTER, DIGIT -> text.isStart(position);
            case HANGUL -> !koreanFromStart || text.isStart(position);
            default -> true;
        };
    }

    private static boolean mayEnd(ClaimText text, int end) {
        return switch (text.kind(end - 1)) {
            case LETTER, DIGIT -> text.isStart(end);
            default -> true;
        };
    }

    private static int wordEnd(ClaimText text, int position) {
        int end = position;
        while (end < text.length() && text.kind(end) == ClaimText.Kind.LETTER) {
            end++;
        }
        return end;
    }

    private static boolean isGap(ClaimText text, int position) {
        ClaimText.Kind kind = text.kind(position);
        return kind == ClaimText.Kind.SPACE || kind == ClaimText.Kind.SYMBOL;
    }
}
