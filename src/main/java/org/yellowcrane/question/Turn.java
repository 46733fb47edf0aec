package org.yellowcrane.question;

import java.util.List;
import org.yellowcrane.language.Language;

/**
 * An earlier exchange of the same conversation.
 *
 * @param question the question as it was understood, whole
 * @param language the language of the reply
 * @param evidence ids of the passages and records that the answer rested on
 */
public record Turn(String question, Language language, List<String> evidence) {

    public Turn {
        evidence = List.copyOf(evidence);
    }
}
