package org.yellowcrane.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yellowcrane.knowledge.QuestionWord;
import org.yellowcrane.knowledge.RecordId;

/** The mentions of a question sorted by what they mean. Made for one question. */
final class Pieces {

    private final List<Mention> mentions;
    private final Set<Cue> cues = EnumSet.noneOf(Cue.class);
    private final Set<String> collections = new LinkedHashSet<>();
    private final Set<RecordId> records = new LinkedHashSet<>();
    private final List<Meaning.OfArea> areas = new ArrayList<>();
    private final List<Mention> elsewhere = new ArrayList<>();
    private final List<Integer> years = new ArrayList<>();
    private final List<Meaning.OfChoice> choices = new ArrayList<>();
    private int rank = 1;

    Pieces(List<Mention> mentions) {
        this.mentions = mentions;
        for (Mention mention : mentions) {
            mention.all(Meaning.Signal.class).forEach(signal -> cues.add(signal.cue()));
            mention.as(Meaning.OfYear.class).ifPresent(year -> years.add(year.year()));
            mention.as(Meaning.OfDecade.class)
                    .ifPresent(decade -> years.addAll(List.of(decade.first(), decade.first() + 9)));
            mention.as(Meaning.OfRank.class).ifPresent(named -> rank = named.rank());
            sort(mention);
        }
        preferRecordsOfNamedCollection();
    }

    /** A word that names both a collection and a figure about it means the collection; a city that is a record is no other city. */
    private void sort(Mention mention) {
        if (mention.as(Meaning.OfCollection.class).isPresent()) {
            mention.all(Meaning.OfCollection.class).forEach(named -> collections.add(named.collection()));
        } else if (mention.as(Meaning.OfRecord.class).isPresent()) {
            mention.all(Meaning.OfRecord.class).forEach(named -> records.add(named.record()));
        } else if (mention.as(Meaning.OfArea.class).isPresent()) {
            mention.as(Meaning.OfArea.class).ifPresent(areas::add);
        } else if (mention.as(Meaning.OfElsewhere.class).isPresent()) {
            elsewhere.add(mention);
        } else if (mention.all(Meaning.Signal.class).isEmpty()) {
            choices.addAll(mention.all(Meaning.OfChoice.class));
        }
    }

    private void preferRecordsOfNamedCollection() {
        Predicate<RecordId> named = id -> collections.contains(id.collection());
        if (records.stream().anyMatch(named)) {
            records.removeIf(named.negate());
        }
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** What is signalled, except what only shapes other words. */
    Set<Cue> cues() {
        return cues;
    }

    boolean signals(Cue cue) {
        return cues.contains(cue);
    }

    Set<String> collections() {
        return collections;
    }

    Set<RecordId> records() {
        return records;
    }

    List<Meaning.OfArea> areas() {
        return areas;
    }

    List<Mention> elsewhere() {
        return elsewhere;
    }

    List<Integer> years() {
        return years;
    }

    /** The place in an order that is asked for; 1 if none is. */
    int rank() {
        return rank;
    }

    /** Reads a figure that counts a collection as a question how many the collection has. */
    void countInstead(RecordId figure, String collection) {
        records.remove(figure);
        collections.add(collection);
        cues.add(Cue.HOW_MANY);
    }

    /** The choices named, of the collection. */
    List<Meaning.OfChoice> choices(String collection) {
        return choices.stream()
                .filter(choice -> choice.collection().equals(collection))
                .toList();
    }

    Set<QuestionWord> questionWords() {
        return cues.stream()
                .flatMap(cue -> cue.questionWord().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is not understood here: unknown words, and words that only name fields of collections that the question is not about. */
    List<Mention> unread() {
        Set<String> inPlay = new LinkedHashSet<>(collections);
        records.forEach(id -> inPlay.add(id.collection()));
        return mentions.stream()
                .filter(mention -> mention.meanings().stream().allMatch(meaning -> switch (meaning) {
                    case Meaning.OfField field -> !inPlay.contains(field.collection());
                    case Meaning.OfChoice choice -> !collections.contains(choice.collection());
                    case Meaning.Foreign foreign -> true;
                    default -> false;
                }))
                .toList();
    }
}
