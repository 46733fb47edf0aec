package org.yellowcrane.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.QuestionWord;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.language.Language;

/**
 * How a question was understood.
 *
 * @param text the whole question, a follow-up completed from the turns before
 * @param language the language it was read in
 * @param mentions its pieces in order
 * @param query what it asks of the records, if that is all understood
 * @param followedUp whether it was completed from an earlier turn
 */
public record Understanding(
        String text, Language language, List<Mention> mentions, Optional<RecordQuery> query, boolean followedUp) {

    public Understanding {
        mentions = List.copyOf(mentions);
    }

    /** Whether a word of the grammar signals this. */
    public boolean signals(Cue cue) {
        return mentions.stream()
                .flatMap(mention -> mention.all(Meaning.Signal.class).stream())
                .anyMatch(signal -> signal.cue() == cue);
    }

    /** The question words that ask for fields. */
    public Set<QuestionWord> questionWords() {
        return mentions.stream()
                .flatMap(mention -> mention.all(Meaning.Signal.class).stream())
                .flatMap(signal -> signal.cue().questionWord().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The records that are named. */
    public Set<RecordId> records() {
        return mentions.stream()
                .flatMap(mention -> mention.all(Meaning.OfRecord.class).stream())
                .map(Meaning.OfRecord::record)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The collections that are named. */
    public Set<String> collections() {
        return mentions.stream().flatMap(Mention::collections).collect(Collectors.toUnmodifiableSet());
    }

    /** The countries and regions that are named, with the words that name them. */
    public List<Mention> areas() {
        return mentions.stream()
                .filter(mention -> mention.as(Meaning.OfArea.class).isPresent())
                .toList();
    }

    /** The other cities that are named and are no records of ours. */
    public List<Mention> elsewhere() {
        return mentions.stream()
                .filter(mention -> mention.as(Meaning.OfElsewhere.class).isPresent()
                        && mention.as(Meaning.OfRecord.class).isEmpty())
                .toList();
    }

    /** Whether it names a collection whose records belong to countries: there a country is a condition, elsewhere it may be the asker's. */
    public boolean asksByCountry(KnowledgeBase knowledge) {
        return collections().stream()
                .flatMap(id -> knowledge.collection(id).fields().values().stream())
                .anyMatch(field -> field.type() == FieldType.COUNTRY && !field.list());
    }

    /** The pieces that nothing is known about. */
    public List<Mention> unread() {
        return mentions.stream().filter(Mention::isUnread).toList();
    }

    /** Whether it names nothing of its own and was not completed: it may lean on the question before without a word that says so. */
    public boolean isSubjectless() {
        return !followedUp
                && !isForeign()
                && mentions.stream()
                        .flatMap(mention -> mention.meanings().stream())
                        .noneMatch(meaning -> switch (meaning) {
                            case Meaning.OfRecord record -> true;
                            case Meaning.OfCollection collection -> true;
                            case Meaning.OfKind kind -> true;
                            case Meaning.OfArea area -> true;
                            case Meaning.OfElsewhere city -> true;
                            case Meaning.OfHome home -> true;
                            default -> false;
                        });
    }

    /** Whether it touches a topic that this bot is not for. */
    public boolean isForeign() {
        return mentions.stream()
                .anyMatch(mention -> mention.as(Meaning.Foreign.class).isPresent());
    }
}
