package org.yellowcrane.knowledge;

import java.util.Locale;

/** What a collection is for, where that changes how questions about it are read. */
public enum CollectionRole {
    /** Things with names of their own. */
    THINGS,
    /** Key figures: called by common nouns, such as "students". */
    FIGURES,
    /** Rules for entering the country: they hold for passports, and in every city of it. */
    ENTRY_RULES;

    /** The name in {@code collection.yaml}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
