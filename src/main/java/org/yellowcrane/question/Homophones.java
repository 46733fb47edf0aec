package org.yellowcrane.question;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Chinese phrases by their sound without tones: what was typed with the wrong characters (渡江节 as 度江节) or in pinyin (huanghelou).
 *
 * <p>Filled once, then read only, and safe for concurrent use.
 */
final class Homophones {

    /** Longer runs are no phrase of ours. */
    private static final int LONGEST = 8;

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    /** Transliterating is slow, and the characters in use are few. */
    private static final Map<String, String> SOUNDS = new ConcurrentHashMap<>();

    private final Map<String, List<String>> phrases = new HashMap<>();

    /** The sounds of two characters that are read in pinyin only: too many words sound like them. */
    private final Set<String> ambiguous = new HashSet<>();

    /**
     * Adds a phrase; only those of two and more Chinese characters count.
     *
     * @param shortToo whether two other characters are read as it for their sound
     */
    void add(List<String> characters, boolean shortToo) {
        if (characters.size() > 1
                && characters.size() <= LONGEST
                && characters.stream().allMatch(Homophones::isHan)) {
            String sound = sound(characters);
            boolean isNew = phrases.putIfAbsent(sound, List.copyOf(characters)) == null;
            if (isNew && !shortToo && characters.size() == 2) {
                ambiguous.add(sound);
            } else if (shortToo && characters.equals(phrases.get(sound))) {
                ambiguous.remove(sound);
            }
        }
    }

    /** The pieces of a text, with runs that hold an unread piece and sound like a phrase read as that phrase, the longest first. */
    List<Atoms.Atom> restored(List<Atoms.Atom> pieces, Set<Integer> unread) {
        List<Atoms.Atom> restored = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            List<String> phrase = List.of();
            int end = Math.min(pieces.size(), at + LONGEST);
            for (; end > at && phrase.isEmpty(); end--) {
                List<Atoms.Atom> run = pieces.subList(at, end);
                if (run.stream().anyMatch(piece -> unread.contains(piece.start()))) {
                    phrase = like(run.stream().map(Atoms.Atom::key).toList());
                }
            }
            int start = pieces.get(at).start();
            if (phrase.isEmpty()) {
                restored.add(pieces.get(at++));
            } else {
                int stop = pieces.get(end).end();
                phrase.forEach(character -> restored.add(new Atoms.Atom(character, character, start, stop)));
                at = end + 1;
            }
        }
        return restored;
    }

    /**
     * A phrase that sounds like a run: of as many characters, if two are enough, or the whole run is in Latin letters; empty if
     * there is none.
     */
    private List<String> like(List<String> run) {
        String sound = sound(run);
        List<String> phrase = phrases.getOrDefault(sound, List.of());
        boolean latin = run.stream().noneMatch(Homophones::isHan);
        return !phrase.equals(run) && (latin || (phrase.size() == run.size() && !ambiguous.contains(sound)))
                ? phrase
                : List.of();
    }

    private static String sound(List<String> characters) {
        return characters.stream()
                .map(one -> isHan(one) ? SOUNDS.computeIfAbsent(one, PINYIN::transliterate) : one)
                .collect(Collectors.joining());
    }

    private static boolean isHan(String character) {
        return Character.UnicodeScript.of(character.codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
