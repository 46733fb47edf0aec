package org.yellowcrane.knowledge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.yellowcrane.language.Language;

/** Checks that no two records of a collection have the same name: nobody could tell which one is asked for. */
final class NamesCheck {

    private NamesCheck() {}

    static void run(Problems problems, CollectionDraft draft, Iterable<Language> languages) {
        for (Language language : languages) {
            Map<String, RecordDraft> owners = new HashMap<>();
            for (RecordDraft record : draft.records().values()) {
                String name = record.names.get(language);
                RecordDraft owner = name == null ? null : owners.putIfAbsent(name.toLowerCase(Locale.ROOT), record);
                if (owner != null) {
                    problems.error(
                            record.form.file(),
                            record.form.line("names"),
                            "the name '%s' is that of '%s', too".formatted(name, owner.id.record()));
                }
            }
        }
    }
}
