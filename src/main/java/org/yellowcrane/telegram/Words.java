package org.yellowcrane.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yellowcrane.answer.Replies;
import org.yellowcrane.language.Language;

/** The bot's own words in all languages that have a file of them. Immutable and safe for concurrent use. */
final class Words {

    private final Map<Language, Replies> byLanguage;

    private Words(Map<Language, Replies> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /** Reads {@code prompts/replies/*.yaml}. */
    static Words load() {
        Map<Language, Replies> byLanguage = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:/prompts/replies/*.yaml")) {
                String name = Objects.requireNonNull(file.getFilename());
                Language language = new Language(name.substring(0, name.indexOf('.')));
                byLanguage.put(language, Replies.of(language));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(byLanguage);
    }

    Set<Language> languages() {
        return byLanguage.keySet();
    }

    /** The words in a language, or in English. */
    Replies in(@Nullable Language language) {
        Replies replies = language == null ? null : byLanguage.get(language);
        return replies != null ? replies : Objects.requireNonNull(byLanguage.get(Language.ENGLISH), "English words");
    }
}
