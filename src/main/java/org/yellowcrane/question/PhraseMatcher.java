package org.yellowcrane.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.TextNormalizer;

/**
 * Finds many phrases in a sentence at once, in time that grows with its length only: words by a trie, then phrases over their places.
 *
 * <p>Filled once, then read only, and safe for concurrent use.
 */
final class PhraseMatcher {

    private static final List<String> START = List.of("^");
    private static final List<String> END = List.of("$");

    private final boolean spaced;
    private final Node root = new Node();
    private final Map<List<String>, Integer> sets = new HashMap<>();
    private final Map<Integer, List<Entry>> byFirst = new TreeMap<>();

    PhraseMatcher(boolean spaced) {
        this.spaced = spaced;
    }

    /** Where a phrase was found, as a run of units. */
    record Match(int from, int to, int label) {}

    @SuppressWarnings("ArrayRecordComponent") // Computed with, never compared as values.
    private record Entry(int[] sets, int[] gaps, int label) {}

    private record Span(int from, int to) {}

    private static final class Node {
        private final Map<String, Node> words = new HashMap<>();
        private final Map<String, Node> beginnings = new HashMap<>();
        private final Map<String, Node> endings = new HashMap<>();
        private int longest;
        private final List<Integer> sets = new ArrayList<>();
    }

    /** Adds a phrase; what it means to the caller is {@code label}. */
    void add(PhrasePattern pattern, int label) {
        List<PhrasePattern.Element> elements = pattern.elements();
        int[] ids = new int[elements.size()];
        int[] gaps = new int[elements.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = idOf(elements.get(i).words());
            gaps[i] = elements.get(i).gap();
        }
        byFirst.computeIfAbsent(ids[0], id -> new ArrayList<>()).add(new Entry(ids, gaps, label));
    }

    private int idOf(List<String> words) {
        Integer known = sets.get(words);
        if (known != null) {
            return known;
        }
        int id = sets.size();
        sets.put(words, id);
        for (String word : isAnchor(words) ? List.<String>of() : words) {
            insert(word, id);
            String umlauts = word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
            if (!umlauts.equals(word)) {
                insert(umlauts, id);
            }
        }
        return id;
    }

    private static boolean isAnchor(List<String> words) {
        return words.equals(START) || words.equals(END);
    }

    private void insert(String word, int id) {
        String plain = TextNormalizer.fold(TextNormalizer.normalise(word));
        String folded = spaced ? EmergencyText.squeezed(plain) : plain;
        if (folded.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("a word without letters: " + word);
        }
        Node node = root;
        for (String unit : spaced ? List.of(folded.split("[ ']", -1)) : EmergencyText.points(folded)) {
            boolean begins = spaced && unit.length() > 1 && unit.endsWith("*");
            boolean ends = spaced && unit.length() > 1 && unit.startsWith("*");
            String stem = unit.substring(ends ? 1 : 0, unit.length() - (begins ? 1 : 0));
            node.longest = Math.max(node.longest, stem.length());
            Map<String, Node> children = begins ? node.beginnings : ends ? node.endings : node.words;
            node = children.computeIfAbsent(stem, key -> new Node());
        }
        if (!node.sets.contains(id)) {
            node.sets.add(id);
        }
    }

    /** The phrases that the units of a sentence hold. */
    List<Match> match(List<String> units) {
        Map<Integer, List<Span>> found = new HashMap<>();
        for (int from = 0; from < units.size(); from++) {
            walk(root, units, from, from, found);
        }
        place(START, 0, found);
        place(END, units.size(), found);
        List<Match> matches = new ArrayList<>();
        found.forEach((first, spans) -> {
            for (Entry entry : byFirst.getOrDefault(first, List.of())) {
                follow(entry, found, units.size(), matches);
            }
        });
        return matches;
    }

    private void place(List<String> anchor, int position, Map<Integer, List<Span>> found) {
        Integer id = sets.get(anchor);
        if (id != null) {
            found.put(id, List.of(new Span(position, position)));
        }
    }

    private static void walk(Node node, List<String> units, int from, int to, Map<Integer, List<Span>> found) {
        for (int id : node.sets) {
            found.computeIfAbsent(id, key -> new ArrayList<>()).add(new Span(from, to));
        }
        if (to == units.size()) {
            return;
        }
        String unit = units.get(to);
        step(node.words.get(unit), units, from, to, found);
        for (int length = Math.min(node.longest, unit.length()); length > 0; length--) {
            if (!node.beginnings.isEmpty()) {
                step(node.beginnings.get(unit.substring(0, length)), units, from, to, found);
            }
            if (!node.endings.isEmpty()) {
                step(node.endings.get(unit.substring(unit.length() - length)), units, from, to, found);
            }
        }
    }

    private static void step(
            @Nullable Node next, List<String> units, int from, int to, Map<Integer, List<Span>> found) {
        if (next != null) {
            walk(next, units, from, to + 1, found);
        }
    }

    /** Keeps for each place where a part of the phrase can end the latest place where it can have begun. */
    private static void follow(Entry entry, Map<Integer, List<Span>> found, int length, List<Match> matches) {
        int[] begins = new int[length + 1];
        Arrays.fill(begins, -1);
        for (Span span : found.getOrDefault(entry.sets[0], List.of())) {
            begins[span.to] = Math.max(begins[span.to], span.from);
        }
        for (int i = 1; i < entry.sets.length; i++) {
            int[] next = new int[length + 1];
            Arrays.fill(next, -1);
            for (Span span : found.getOrDefault(entry.sets[i], List.of())) {
                for (int end = span.from; end >= Math.max(0, span.from - entry.gaps[i]); end--) {
                    next[span.to] = Math.max(next[span.to], begins[end]);
                }
            }
            begins = next;
        }
        for (int to = 0; to <= length; to++) {
            if (begins[to] >= 0) {
                matches.add(new Match(begins[to], to, entry.label));
            }
        }
    }
}
