package org.yellowcrane.question;

import org.yellowcrane.language.Language;

/**
 * In which language a question is read, and in which it is answered.
 *
 * @param question one of the bot's languages, whose words the question is read by
 * @param reply one of the bot's languages
 * @param spoken the language that the question is written in, whether the bot speaks it or not
 */
public record LanguageChoice(Language question, Language reply, Language spoken) {

    /** Whether the question is in a language that the bot does not speak. */
    public boolean isUnsupported() {
        return !spoken.equals(question);
    }
}
