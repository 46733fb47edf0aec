package org.yellowcrane.conversation;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeStore;
import org.yellowcrane.knowledge.Passage;

/**
 * Masks what names a person by number: passports, resident ids, bank cards, phones, and mail addresses. What the knowledge itself publishes is nobody's
 * own and stays. The time is linear in the length of the text. Safe for concurrent use.
 */
@Component
class PersonalNumbers {

    /** Means nothing in any language, so that the question around it is read as before. */
    static final String MASK = "•••";

    private record Published(String revision, PublishedNumbers numbers) {}

    private final Supplier<PublishedNumbers> published;

    @Autowired
    PersonalNumbers(KnowledgeStore knowledge) {
        AtomicReference<Published> read = new AtomicReference<>(read(knowledge.current()));
        this.published = () -> read.updateAndGet(known -> {
                    KnowledgeBase current = knowledge.current();
                    return known.revision().equals(current.revision()) ? known : read(current);
                })
                .numbers();
    }

    PersonalNumbers(PublishedNumbers published) {
        this.published = () -> published;
    }

    /** The text with a mask in the place of each personal number. */
    String mask(String text) {
        List<PersonalNumberScan.Place> places = new PersonalNumberScan(text, published.get()).places();
        StringBuilder masked = new StringBuilder(text);
        for (PersonalNumberScan.Place place : places.reversed()) {
            masked.replace(place.start(), place.end(), MASK);
        }
        return masked.toString();
    }

    private static Published read(KnowledgeBase knowledge) {
        return new Published(
                knowledge.revision(),
                PublishedNumbers.of(
                        knowledge.passages().stream().map(Passage::text).toList()));
    }
}
