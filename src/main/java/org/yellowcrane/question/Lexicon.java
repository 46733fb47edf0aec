package org.yellowcrane.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.TextNormalizer;

/**
 * All the words that the bot knows in one language, with what they can mean, and the reading of a text by them: the cover of the text by
 * known words that leaves the least unread, with the fewest words.
 *
 * <p>Filled once, then read only, and safe for concurrent use.
 */
final class Lexicon {

    /** An unread atom costs more than any number of known words that could replace it. */
    private static final int COST_OF_UNREAD = 20;

    /** A word costs less than one that carries nothing: a span that is both a name and a filler is rather a name. */
    private static final int COST_OF_WORD = 2;

    private static final int COST_OF_FILLER = 3;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    private final Language language;
    private final Atoms atoms;
    private final Node words = new Node();
    private final Node names = new Node();
    private final Spelling spelling = new Spelling();
    private final Homophones homophones = new Homophones();

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final Set<Meaning> meanings = new LinkedHashSet<>();
    }

    /** The cheapest way to a position of the text: from where, at what cost, by which meanings of the last piece. */
    private record Step(int from, int cost, List<Meaning> meanings) {}

    Lexicon(Language language, Atoms atoms) {
        this.language = language;
        this.atoms = atoms;
    }

    /** Adds a word or phrase, to be found in any of its forms; a phrase without any letter or digit is ignored. */
    void add(String phrase, Meaning meaning) {
        add(words, phrase, meaning, Atoms.Atom::key);
    }

    /** Adds several words with one meaning. */
    void addAll(Iterable<String> phrases, Meaning meaning) {
        phrases.forEach(phrase -> add(phrase, meaning));
    }

    /** Adds names, to be found only as they are written: {@code residents} is no form of {@code residence}. */
    void addNames(Iterable<String> phrases, Meaning meaning) {
        phrases.forEach(name -> add(names, name, meaning, Atoms.Atom::exact));
    }

    /** Adds the words of a text as spelt right, so that "perdu" is not read as a slip for "Pérou". */
    void addFamiliar(String text) {
        for (Atoms.Atom atom : atoms.of(TextNormalizer.normalise(text), language)) {
            spelling.addFamiliar(atom.key());
            spelling.addFamiliar(atom.exact());
        }
    }

    private void add(Node root, String phrase, Meaning meaning, Function<Atoms.Atom, String> key) {
        Node node = root;
        List<Atoms.Atom> pieces = atoms.of(TextNormalizer.normalise(phrase), language);
        if (isSpecific(meaning)) {
            // Only Chinese readers mistype by this sound, and names of two characters have too many neighbours.
            boolean shortToo = language.equals(Language.CHINESE) && !(meaning instanceof Meaning.OfRecord);
            homophones.add(pieces.stream().map(Atoms.Atom::exact).toList(), shortToo);
        }
        for (Atoms.Atom atom : pieces) {
            node = node.next.computeIfAbsent(key.apply(atom), unknown -> new Node());
            spelling.add(key.apply(atom));
        }
        if (node != root) {
            node.meanings.add(meaning);
        }
    }

    /** Whether a word stands for things that people ask for; short words of the grammar sound like too many others. */
    private static boolean isSpecific(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Signal signal -> false;
            case Meaning.Filler filler -> false;
            case Meaning.FollowUp followUp -> false;
            case Meaning.OfSmallTalk smallTalk -> false;
            case Meaning.Foreign foreign -> false;
            default -> true;
        };
    }

    /**
     * Reads a normalised text. Words with a typo are read as the known word nearest to them; what stays unread comes as one mention a run.
     * Words of fields and choices count only where the text names the collection or a record of it.
     */
    List<Mention> read(String text) {
        List<Atoms.Atom> pieces = atoms.of(text, language);
        List<Mention> mentions = cover(text, pieces, Set.of());
        if (mentions.stream().anyMatch(Mention::isUnread)) {
            pieces = corrected(pieces, mentions);
            mentions = cover(text, pieces, Set.of());
        }
        Set<String> inPlay = collections(mentions);
        return joinUnread(text, inPlay.isEmpty() ? mentions : cover(text, pieces, inPlay));
    }

    private static Set<String> collections(List<Mention> mentions) {
        Set<String> collections = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            mention.collections().forEach(collections::add);
            mention.all(Meaning.OfRecord.class)
                    .forEach(named -> collections.add(named.record().collection()));
        }
        return collections;
    }

    /** The share of a text's atoms that this language's words cover, 0 to 1; 0 for a text without any. */
    double familiarity(String text) {
        List<Atoms.Atom> pieces = atoms.of(text, language);
        List<Atoms.Atom> spelt = corrected(pieces, cover(text, pieces, Set.of()));
        long unread =
                cover(text, spelt, Set.of()).stream().filter(Mention::isUnread).count();
        return pieces.isEmpty() ? 0 : 1 - (double) unread / pieces.size();
    }

    private List<Atoms.Atom> corrected(List<Atoms.Atom> pieces, List<Mention> mentions) {
        Set<Integer> unread = new LinkedHashSet<>();
        mentions.stream().filter(Mention::isUnread).forEach(mention -> unread.add(mention.start()));
        List<Atoms.Atom> spelt = pieces.stream()
                .map(piece -> unread.contains(piece.start())
                        ? new Atoms.Atom(
                                spelling.nearest(piece.key()),
                                spelling.nearest(piece.exact()),
                                piece.start(),
                                piece.end())
                        : piece)
                .toList();
        return homophones.restored(spelt, unread);
    }

    /** Dynamic programming over the atoms: the cheapest way to reach each position. */
    private List<Mention> cover(String text, List<Atoms.Atom> pieces, Set<String> inPlay) {
        List<Optional<Step>> best = new ArrayList<>();
        best.add(Optional.of(new Step(0, 0, List.of())));
        for (int i = 0; i < pieces.size(); i++) {
            best.add(Optional.empty());
        }
        for (int start = 0; start < pieces.size(); start++) {
            int cost = best.get(start).orElseThrow().cost();
            String key = pieces.get(start).key();
            offer(best, start + 1, new Step(start, cost + COST_OF_UNREAD, List.of()));
            if (YEAR.matcher(key).matches()) {
                List<Meaning> year = List.of(new Meaning.OfYear(Integer.parseInt(key)));
                offer(best, start + 1, new Step(start, cost + COST_OF_WORD, year));
            }
            offer(best, pieces, words, start, Atoms.Atom::key, inPlay);
            offer(best, pieces, names, start, Atoms.Atom::exact, inPlay);
        }
        return trace(text, pieces, best);
    }

    private static void offer(
            List<Optional<Step>> best,
            List<Atoms.Atom> pieces,
            Node root,
            int start,
            Function<Atoms.Atom, String> key,
            Set<String> inPlay) {
        int cost = best.get(start).orElseThrow().cost();
        Node node = root;
        for (int end = start; end < pieces.size(); end++) {
            node = node.next.get(key.apply(pieces.get(end)));
            if (node == null) {
                return;
            }
            List<Meaning> meanings = node.meanings.stream()
                    .filter(meaning -> isInPlay(meaning, inPlay))
                    .toList();
            if (!meanings.isEmpty()) {
                boolean filler = meanings.stream().allMatch(Meaning.Filler.class::isInstance);
                offer(best, end + 1, new Step(start, cost + (filler ? COST_OF_FILLER : COST_OF_WORD), meanings));
            }
        }
    }

    private static boolean isInPlay(Meaning meaning, Set<String> inPlay) {
        return switch (meaning) {
            case Meaning.OfField field -> inPlay.contains(field.collection());
            case Meaning.OfChoice choice -> inPlay.contains(choice.collection());
            default -> true;
        };
    }

    /** Keeps the cheaper way; two of the same cost over the same words are one with both meanings. */
    private static void offer(List<Optional<Step>> best, int position, Step step) {
        Optional<Step> known = best.get(position);
        if (known.isEmpty() || step.cost() < known.get().cost()) {
            best.set(position, Optional.of(step));
        } else if (step.cost() == known.get().cost()
                && step.from() == known.get().from()) {
            List<Meaning> both = Stream.concat(known.get().meanings().stream(), step.meanings().stream())
                    .distinct()
                    .toList();
            best.set(position, Optional.of(new Step(step.from(), step.cost(), both)));
        }
    }

    private static List<Mention> trace(String text, List<Atoms.Atom> pieces, List<Optional<Step>> best) {
        List<Mention> mentions = new ArrayList<>();
        int end = pieces.size();
        while (end > 0) {
            Step step = best.get(end).orElseThrow();
            int start = pieces.get(step.from()).start();
            int stop = pieces.get(end - 1).end();
            mentions.addFirst(new Mention(text.substring(start, stop), start, stop, step.meanings()));
            end = step.from();
        }
        return mentions;
    }

    private static List<Mention> joinUnread(String text, List<Mention> mentions) {
        List<Mention> joined = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.isUnread() && !joined.isEmpty() && joined.getLast().isUnread()) {
                int start = joined.removeLast().start();
                joined.add(new Mention(text.substring(start, mention.end()), start, mention.end(), List.of()));
            } else {
                joined.add(mention);
            }
        }
        return joined;
    }
}
