package org.yellowcrane.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A piece of a question with what it can mean.
 *
 * @param text the piece as typed
 * @param start where it begins in the question, in UTF-16 units
 * @param end where it ends
 * @param meanings what it can mean; empty if it was not understood
 */
public record Mention(String text, int start, int end, List<Meaning> meanings) {

    public Mention {
        meanings = List.copyOf(meanings);
    }

    /** Whether nothing is known about it. */
    public boolean isUnread() {
        return meanings.isEmpty();
    }

    /** Its first meaning of one kind. */
    public <M extends Meaning> Optional<M> as(Class<M> kind) {
        return meanings.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** All its meanings of one kind. */
    public <M extends Meaning> List<M> all(Class<M> kind) {
        return meanings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Whether it can name a collection. */
    public boolean namesCollection() {
        return collections().findAny().isPresent();
    }

    /** The collections that it may name, whole or by one of their kinds. */
    public Stream<String> collections() {
        return meanings.stream().flatMap(meaning -> switch (meaning) {
            case Meaning.OfCollection named -> Stream.of(named.collection());
            case Meaning.OfKind kind -> Stream.of(kind.choice().collection());
            default -> Stream.of();
        });
    }
}
