package org.yellowcrane.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.language.Language;

/** Completes a question that leans on the one before: "and Japan?", "what about its phone?". */
final class FollowUps {

    /** Longer questions stand for themselves. */
    private static final int MOST_MENTIONS = 10;

    private final KnowledgeBase knowledge;

    FollowUps(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * Completes a question.
     *
     * @param mentions the question's pieces
     * @param before the pieces of the question before
     * @param turn the exchange before
     * @param text the question itself
     * @return the whole question; nothing if it stands for itself
     */
    Optional<String> complete(String text, List<Mention> mentions, List<Mention> before, Turn turn, Language language) {
        boolean leans = mentions.stream().anyMatch(is(Meaning.FollowUp.class));
        boolean hasSubject = mentions.stream()
                .filter(mention -> !(leans && asks(mention)))
                .anyMatch(is(Meaning.OfRecord.class).or(Mention::namesCollection));
        boolean says = mentions.stream().anyMatch(mention -> isSubject(mention) || asks(mention));
        boolean unread = mentions.stream().anyMatch(Mention::isUnread);
        if (mentions.size() > MOST_MENTIONS || (hasSubject && !leans)) {
            return Optional.empty();
        }
        boolean known =
                before.stream().noneMatch(Mention::isUnread) && before.stream().anyMatch(FollowUps::isSubject);
        if (unread || !says || !known) {
            return leans || (says && !unread)
                    ? Optional.of(inContext(text, mentions, before, turn, language))
                    : Optional.empty();
        }
        List<String> whole = new ArrayList<>(kept(mentions, before));
        if (mentions.stream().noneMatch(is(Meaning.OfRecord.class).or(Mention::namesCollection))
                && mentions.stream().anyMatch(FollowUps::isPlace)) {
            before.stream()
                    .flatMap(mention -> mention.all(Meaning.OfRecord.class).stream())
                    .limit(1)
                    .map(named -> knowledge.collection(named.record().collection()))
                    .forEach(collection ->
                            whole.add(collection.words(language).words().getFirst()));
        }
        if (!hasSubject && before.stream().noneMatch(is(Meaning.OfRecord.class))) {
            onlyRecord(turn).ifPresent(id -> whole.add(name(id, language)));
        }
        mentions.stream()
                .filter(mention -> isSubject(mention)
                        || asks(mention)
                        || mention.as(Meaning.OfYear.class).isPresent())
                .map(Mention::text)
                .forEach(whole::add);
        return Optional.of(String.join(" ", whole));
    }

    /** The question with what the one before was about, where it asks something of its own; otherwise with all of that one. */
    private String inContext(String text, List<Mention> mentions, List<Mention> before, Turn turn, Language language) {
        if (mentions.stream().noneMatch(FollowUps::asks)) {
            return together(text, turn);
        }
        List<String> whole = before.stream()
                .filter(mention -> isSubject(mention) || mention.isUnread())
                .map(Mention::text)
                .collect(Collectors.toCollection(ArrayList::new));
        boolean named = Stream.concat(before.stream(), mentions.stream()).anyMatch(is(Meaning.OfRecord.class));
        if (!named) {
            onlyRecord(turn).ifPresent(id -> whole.add(name(id, language)));
        }
        whole.add(text);
        return String.join(" ", whole);
    }

    /** A question with the one before it, word for word: what it leans on, where no piece can be replaced. */
    static String together(String text, Turn turn) {
        return turn.question() + " " + text;
    }

    /** What of the question before still holds: what the new one does not replace. */
    private static List<String> kept(List<Mention> mentions, List<Mention> before) {
        boolean newSubject = mentions.stream().anyMatch(is(Meaning.OfRecord.class));
        boolean newCollection = mentions.stream().anyMatch(Mention::namesCollection);
        boolean newPlace = mentions.stream().anyMatch(is(Meaning.OfArea.class).or(is(Meaning.OfElsewhere.class)));
        boolean newAsk = mentions.stream().anyMatch(FollowUps::asks);
        Predicate<Mention> replaced =
                mention -> (newSubject && is(Meaning.OfRecord.class).test(mention))
                        || (newCollection
                                && is(Meaning.OfRecord.class)
                                        .or(Mention::namesCollection)
                                        .test(mention))
                        || (newPlace && isPlace(mention))
                        || (newAsk && asks(mention) && !isSubject(mention));
        return before.stream()
                .filter(mention -> !mention.isUnread())
                .filter(mention -> isSubject(mention) || asks(mention) || signals(mention))
                .filter(replaced.negate())
                .map(Mention::text)
                .toList();
    }

    private Optional<RecordId> onlyRecord(Turn turn) {
        Set<RecordId> records = turn.evidence().stream()
                .map(id -> id.replaceFirst("#.*", ""))
                .filter(id -> id.contains("/"))
                .map(RecordId::parse)
                .filter(id -> knowledge.collections().containsKey(id.collection()))
                .collect(Collectors.toSet());
        return records.size() == 1 ? Optional.of(records.iterator().next()) : Optional.empty();
    }

    private String name(RecordId id, Language language) {
        return knowledge.get(id).names().forReader(language).text();
    }

    private static boolean isPlace(Mention mention) {
        return is(Meaning.OfArea.class)
                .or(is(Meaning.OfElsewhere.class))
                .or(is(Meaning.OfRecord.class))
                .test(mention);
    }

    private static boolean isSubject(Mention mention) {
        return isPlace(mention) || mention.namesCollection();
    }

    private static boolean asks(Mention mention) {
        return is(Meaning.OfField.class).test(mention)
                || mention.all(Meaning.Signal.class).stream()
                        .anyMatch(signal -> signal.cue().questionWord().isPresent()
                                || Set.of(Cue.LIST, Cue.FIRST, Cue.LAST, Cue.HOW_TO)
                                        .contains(signal.cue()));
    }

    private static boolean signals(Mention mention) {
        return is(Meaning.Signal.class).or(is(Meaning.OfYear.class)).test(mention);
    }

    private static Predicate<Mention> is(Class<? extends Meaning> kind) {
        return mention -> mention.meanings().stream().anyMatch(kind::isInstance);
    }
}
