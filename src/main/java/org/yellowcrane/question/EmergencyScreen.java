package org.yellowcrane.question;

import java.util.Optional;
import org.yellowcrane.language.Language;

/** Tells messages of people in an emergency from questions that only use such words. Immutable and safe for concurrent use. */
public final class EmergencyScreen {

    /**
     * The emergency that a message tells of.
     *
     * @param text the message, normalised
     * @param language the language that it is in
     * @return empty for everything else, such as a question for the number of the fire brigade
     */
    public Optional<Emergency> screen(String text, Language language) {
        return Optional.empty();
    }
}
