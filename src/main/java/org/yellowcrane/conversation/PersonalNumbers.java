package org.yellowcrane.conversation;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeStore;

/**
 * Masks what names a person by number: passports, resident ids, bank cards, phones, and mail addresses. What the knowledge itself publishes is nobody's
 * own and stays. The time is linear in the length of the text. Safe for concurrent use.
 */
@Component
class PersonalNumbers {

    /** Means nothing in any language, so that the question around it is read as before. */
    static final String MASK = "•••";

    private record Published(String revision, PublishedNumbers numbers) {}

    private final KnowledgeStore knowledge;
    private final AtomicReference<Published> published;

    PersonalNumbers(KnowledgeStore knowledge) {
        this.knowledge = knowledge;
        this.published = new AtomicReference<>(read(knowledge.current()));
    }

    /** The text with a mask in the place of each personal number. */
    String mask(String text) {
        return mask(text, published());
    }

    static String mask(String text, PublishedNumbers published) {
        List<PersonalNumberScan.Place> places = new PersonalNumberScan(text, published).places();
        StringBuilder masked = new StringBuilder(text);
        for (PersonalNumberScan.Place place : places.reversed()) {
            masked.replace(place.start(), place.end(), MASK);
        }
        return masked.toString();
    }

    private PublishedNumbers published() {
        KnowledgeBase current = knowledge.current();
        Published known = published.get();
        if (!known.revision().equals(current.revision())) {
            known = read(current);
            published.set(known);
        }
        return known.numbers();
    }

    private static Published read(KnowledgeBase knowledge) {
        return new Published(
                knowledge.revision(),
                PublishedNumbers.of(knowledge.passages().stream()
                        .map(passage -> passage.text())
                        .toList()));
    }
}
