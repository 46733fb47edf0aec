package org.yellowcrane.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, String> folded = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    PhraseMatcher(boolean spaced) {
        this.spaced = spaced;
    }

    /** Where a phrase was found, as a run of units. */
    record Match(int from, int to, int label) {}

    @SuppressWarnings("ArrayRecordComponent") // Computed with, never compared as values.
    private record Entry(int[] sets, int[] gaps, int label) {

        boolean canBeIn(BitSet present) {
            for (int set : sets) {
                if (!present.get(set)) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Span(int from, int to) {}

    /** A word that was found. */
    private record Hit(Node node, int from, int to) {}

    private static final class Node {
        private final Map<String, Node> words = new HashMap<>();
        private final Map<String, Node> beginnings = new HashMap<>();
        private final Map<String, Node> endings = new HashMap<>();
        private final BitSet lengths = new BitSet();
        private final BitSet sets = new BitSet();
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
        entries.add(new Entry(ids, gaps, label));
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
        Node node = root;
        for (String unit : unitsOf(word)) {
            boolean begins = spaced && unit.length() > 1 && unit.endsWith("*");
            boolean ends = spaced && unit.length() > 1 && unit.startsWith("*");
            String stem = unit.substring(ends ? 1 : 0, unit.length() - (begins ? 1 : 0));
            if (begins || ends) {
                node.lengths.set(stem.length());
            }
            Map<String, Node> children = begins ? node.beginnings : ends ? node.endings : node.words;
            node = children.computeIfAbsent(stem, key -> new Node());
        }
        node.sets.set(id);
    }

    private List<String> unitsOf(String word) {
        String plain = folded.computeIfAbsent(word, key -> TextNormalizer.fold(TextNormalizer.normalise(key)));
        if (plain.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("a word without letters: " + word);
        }
        return spaced ? List.of(EmergencyText.squeezed(plain).split("[ ']", -1)) : EmergencyText.points(plain);
    }

    /** The phrases that the units of a sentence hold. */
    List<Match> match(List<String> units) {
        List<Hit> hits = new ArrayList<>();
        for (int from = 0; from < units.size(); from++) {
            walk(root, units, from, from, hits);
        }
        BitSet present = new BitSet(sets.size());
        hits.forEach(hit -> present.or(hit.node.sets));
        Map<Integer, List<Span>> spans = new HashMap<>();
        place(START, 0, present, spans);
        place(END, units.size(), present, spans);
        List<Match> matches = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.canBeIn(present)) {
                for (int id : entry.sets) {
                    spans.computeIfAbsent(id, key -> spansOf(key, hits));
                }
                follow(entry, spans, units.size(), matches);
            }
        }
        return matches;
    }

    private void place(List<String> anchor, int position, BitSet present, Map<Integer, List<Span>> spans) {
        Integer id = sets.get(anchor);
        if (id != null) {
            present.set(id);
            spans.put(id, List.of(new Span(position, position)));
        }
    }

    private static List<Span> spansOf(int id, List<Hit> hits) {
        List<Span> spans = new ArrayList<>();
        for (Hit hit : hits) {
            if (hit.node.sets.get(id)) {
                spans.add(new Span(hit.from, hit.to));
            }
        }
        return spans;
    }

    private static void walk(Node node, List<String> units, int from, int to, List<Hit> hits) {
        if (!node.sets.isEmpty()) {
            hits.add(new Hit(node, from, to));
        }
        if (to == units.size()) {
            return;
        }
        String unit = units.get(to);
        step(node.words.get(unit), units, from, to, hits);
        int longest = unit.length();
        for (int n = node.lengths.nextSetBit(0); n >= 0 && n <= longest; n = node.lengths.nextSetBit(n + 1)) {
            step(node.beginnings.get(unit.substring(0, n)), units, from, to, hits);
            if (!node.endings.isEmpty()) {
                step(node.endings.get(unit.substring(longest - n)), units, from, to, hits);
            }
        }
    }

    private static void step(@Nullable Node next, List<String> units, int from, int to, List<Hit> hits) {
        if (next != null) {
            walk(next, units, from, to + 1, hits);
        }
    }

    /** Keeps for each place where a part of the phrase can end the latest place where it can have begun. */
    private static void follow(Entry entry, Map<Integer, List<Span>> spans, int length, List<Match> matches) {
        int[] begins = new int[length + 1];
        Arrays.fill(begins, -1);
        for (Span span : spans.getOrDefault(entry.sets[0], List.of())) {
            begins[span.to] = Math.max(begins[span.to], span.from);
        }
        for (int i = 1; i < entry.sets.length; i++) {
            int[] next = new int[length + 1];
            Arrays.fill(next, -1);
            for (Span span : spans.getOrDefault(entry.sets[i], List.of())) {
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
