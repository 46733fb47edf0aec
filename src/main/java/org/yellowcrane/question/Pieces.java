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

/** The mentions of a question sorted by what they mean, what is denied apart. Made for one question. */
final class Pieces {

    private final List<Mention> mentions;
    private final Negation negation;
    private final Set<Cue> cues = EnumSet.noneOf(Cue.class);
    private final Set<String> collections = new LinkedHashSet<>();
    private final Conditional<RecordId> records = new Conditional<>();
    private final Conditional<Meaning.OfArea> areas = new Conditional<>();
    private final Conditional<Meaning.OfChoice> choices = new Conditional<>();
    private final Conditional<Meaning.OfChoice> kinds = new Conditional<>();
    private final List<Mention> deniedFields = new ArrayList<>();
    private final List<Mention> elsewhere = new ArrayList<>();
    private final List<Integer> years = new ArrayList<>();
    private final List<Integer> months = new ArrayList<>();
    private int rank = 1;

    /** What is asked to hold, and what is asked not to. */
    private static final class Conditional<T> {
        private final Set<T> wanted = new LinkedHashSet<>();
        private final Set<T> denied = new LinkedHashSet<>();

        void add(T meaning, boolean isDenied) {
            (isDenied ? denied : wanted).add(meaning);
        }
    }

    Pieces(List<Mention> mentions) {
        this.mentions = mentions;
        this.negation = new Negation(mentions);
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            mention.all(Meaning.Signal.class).stream()
                    .map(Meaning.Signal::cue)
                    .filter(cue ->
                            cue != Cue.ABOUT || mention.as(Meaning.Filler.class).isEmpty())
                    .forEach(cues::add);
            if (cues.contains(Cue.AFTER)) {
                cues.add(Cue.SINCE);
            }
            mention.as(Meaning.OfYear.class).ifPresent(year -> years.add(year.year()));
            mention.as(Meaning.OfMonth.class).ifPresent(month -> months.add(month.month()));
            mention.as(Meaning.OfDecade.class)
                    .ifPresent(decade -> years.addAll(List.of(decade.first(), decade.first() + 9)));
            mention.as(Meaning.OfRank.class).ifPresent(named -> rank = named.rank());
            sort(mention, negation.denies(i));
        }
        implyCollection();
        preferRecordsOfNamedCollection();
    }

    /** A word that names both a collection and a figure about it means the collection; a city that is a record is no other city. */
    private void sort(Mention mention, boolean isDenied) {
        if (mention.as(Meaning.OfKind.class).isPresent()) {
            mention.all(Meaning.OfKind.class).forEach(kind -> {
                collections.add(kind.choice().collection());
                kinds.add(kind.choice(), isDenied);
            });
        } else if (mention.as(Meaning.OfCollection.class).isPresent()) {
            mention.all(Meaning.OfCollection.class).stream()
                    .filter(named -> !isDenied)
                    .forEach(named -> collections.add(named.collection()));
        } else if (mention.as(Meaning.OfRecord.class).isPresent()) {
            mention.all(Meaning.OfRecord.class).forEach(named -> records.add(named.record(), isDenied));
        } else if (mention.as(Meaning.OfArea.class).isPresent()) {
            mention.as(Meaning.OfArea.class).ifPresent(area -> areas.add(area, isDenied));
        } else if (mention.as(Meaning.OfElsewhere.class).isPresent()) {
            elsewhere.add(mention);
        } else if (mention.as(Meaning.OfChoice.class).isPresent()
                && mention.all(Meaning.Signal.class).isEmpty()) {
            mention.all(Meaning.OfChoice.class).forEach(choice -> choices.add(choice, isDenied));
        } else if (isDenied) {
            deniedFields.add(mention);
        }
    }

    /** "Central districts" is a choice whose label holds the noun, "结为友城" a field whose word does. */
    private void implyCollection() {
        if (collections.isEmpty() && records.wanted.isEmpty()) {
            choices.wanted.forEach(choice -> collections.add(choice.collection()));
        }
        if (collections.isEmpty() && records.wanted.isEmpty() && records.denied.isEmpty()) {
            mentions.stream()
                    .flatMap(mention -> mention.all(Meaning.OfField.class).stream())
                    .forEach(field -> collections.add(field.collection()));
        }
    }

    private void preferRecordsOfNamedCollection() {
        Predicate<RecordId> named = id -> collections.contains(id.collection());
        if (records.wanted.stream().anyMatch(named)) {
            records.wanted.removeIf(named.negate());
        }
        mentions.stream()
                .filter(mention -> mention.all(Meaning.OfField.class).stream().anyMatch(this::isOfNamedRecord))
                .flatMap(mention -> mention.all(Meaning.OfRecord.class).stream())
                .filter(figure -> records.wanted.size() > 1)
                .forEach(figure -> records.wanted.remove(figure.record()));
    }

    /** "Inhabitants" of a city that is named is the city's field, not a figure of ours. */
    private boolean isOfNamedRecord(Meaning.OfField field) {
        return records.wanted.stream().anyMatch(record -> record.collection().equals(field.collection()));
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

    /** The records named, without those that are denied. */
    Set<RecordId> records() {
        return records.wanted;
    }

    Set<RecordId> deniedRecords() {
        return records.denied;
    }

    /** The areas named, without those that are denied. */
    List<Meaning.OfArea> areas() {
        return List.copyOf(areas.wanted);
    }

    List<Meaning.OfArea> deniedAreas() {
        return List.copyOf(areas.denied);
    }

    /** The words for fields and dates that are denied: "without a phone". */
    List<Mention> deniedFields() {
        return deniedFields;
    }

    /** Whether the question denies the collection that it asks for, or something unknown. */
    boolean deniesMore() {
        return negation.deniesCollection() || negation.isLoose();
    }

    List<Mention> elsewhere() {
        return elsewhere;
    }

    List<Integer> years() {
        return years;
    }

    List<Integer> months() {
        return months;
    }

    /** The place in an order that is asked for; 1 if none is. */
    int rank() {
        return rank;
    }

    /** Reads a record of a year, such as the one event of a series, for the record named and the year. */
    void readInstead(RecordId named, RecordId ofYear) {
        records.wanted.remove(named);
        records.wanted.add(ofYear);
        years.clear();
    }

    /** Reads a word for a collection and a figure that counts more than it as the figure. */
    void figureInstead(String collection, RecordId figure) {
        collections.remove(collection);
        records.wanted.add(figure);
    }

    /** Reads a figure that counts a collection as a question how many the collection has. */
    void countInstead(RecordId figure, String collection) {
        records.wanted.remove(figure);
        collections.add(collection);
        cues.add(Cue.HOW_MANY);
    }

    /** The choices named by words beside the collection. */
    List<Meaning.OfChoice> choices(String collection, boolean isDenied) {
        return of(collection, isDenied ? choices.denied : choices.wanted);
    }

    /** The choices named by nouns of their own: the things asked for are of one of these kinds. */
    List<Meaning.OfChoice> kinds(String collection, boolean isDenied) {
        return of(collection, isDenied ? kinds.denied : kinds.wanted);
    }

    private static List<Meaning.OfChoice> of(String collection, Set<Meaning.OfChoice> choices) {
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
        records.wanted.forEach(id -> inPlay.add(id.collection()));
        records.denied.forEach(id -> inPlay.add(id.collection()));
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
