package org.yellowcrane.question;

import java.util.Locale;

/** Kinds of emergencies, with the number to call and the hotline's record. */
public enum Emergency {
    POLICE("110", "police"),
    FIRE("119", "fire"),
    MEDICAL("120", "ambulance"),
    TRAFFIC("122", "traffic"),
    /** Somebody may harm themselves. */
    CRISIS("120", "ambulance");

    private final String number;
    private final String hotline;

    Emergency(String number, String hotline) {
        this.number = number;
        this.hotline = hotline;
    }

    /** The number to call. */
    public String number() {
        return number;
    }

    /** The id of the record in the collection {@code hotlines}. */
    public String hotline() {
        return hotline;
    }

    /** The key in the replies and word files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
