package org.yellowcrane.question;

import java.util.Locale;

/**
 * What a word or phrase says about a sentence, with its weight: a sentence that reaches {@link #THRESHOLD} tells of an emergency.
 *
 * <p>An incident that is sure stands a practical question beside it ("my phone was stolen, where is the police?"), but neither a
 * hypothesis nor a topic such as history. One that is not needs a victim, urgency or a raised voice, and no question.
 */
enum EmergencySignal {
    /** An incident that is certainly happening. */
    STRONG(4),
    /** A word of incidents. */
    WEAK(1),
    /** A cry for help that says enough on its own, in whichever language it comes. */
    CRIES(4),
    /** A cry for help that may also ask for a menu. */
    CALLS(1),
    VICTIM(1),
    URGENCY(1),
    /** Asks for numbers, places, hours, prices or procedures. */
    INQUIRY(-3),
    /** What would be, not what is. */
    HYPOTHETICAL(-6),
    /** History, films, insurance, translations: speaks about emergencies. */
    TOPIC(-6),
    /** Compounds and idioms that only look like an incident; they are cut out before anything else is read. */
    HARMLESS(0);

    /** What an emergency must reach. */
    static final int THRESHOLD = 2;

    /** Exclamation marks or capitals throughout. */
    static final int SHOUTING = 1;

    private final int weight;

    EmergencySignal(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    /** The key in the word files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
