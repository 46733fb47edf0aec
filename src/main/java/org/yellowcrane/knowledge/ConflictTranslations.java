package org.yellowcrane.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Texts;

/** Reads what to tell of disagreements in a language other than Chinese and English. */
final class ConflictTranslations {

    private ConflictTranslations() {}

    /**
     * The conflicts with their texts in one language more.
     *
     * @param translation holds the texts as a list, in the order of the conflicts
     * @param key where they stand
     */
    static List<Conflict> added(Form translation, String key, List<Conflict> conflicts, Language language) {
        List<Node.Scalar> texts = translation.scalars(key);
        if (!translation.has(key) || texts.isEmpty()) {
            return conflicts;
        }
        if (texts.size() != conflicts.size()) {
            translation.error(
                    translation.line(key),
                    "%d conflicts are told here, and %d in Chinese and English"
                            .formatted(texts.size(), conflicts.size()));
            return conflicts;
        }
        List<Conflict> translated = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            translated.add(added(translation, texts.get(i), conflicts.get(i), language));
        }
        return List.copyOf(translated);
    }

    private static Conflict added(Form translation, Node.Scalar text, Conflict conflict, Language language) {
        Map<Language, String> texts = new HashMap<>(conflict.tell().byLanguage());
        FiguresCheck.compareWithEnglish(translation, text, language, texts, "a conflict");
        if (texts.putIfAbsent(language, text.text()) != null) {
            translation.error(text.line(), "this conflict has its text in this language already");
        }
        return new Conflict(conflict.field(), new Texts(texts));
    }
}
