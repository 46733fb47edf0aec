package org.yellowcrane.language;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The languages that the bot speaks.
 *
 * @param spoken in the order in which they are offered; Chinese and English are always among them
 */
@ConfigurationProperties("yellowcrane.languages")
public record Languages(
        @DefaultValue({"zh", "en", "fr", "de", "ru", "ja", "ko", "es"})
        List<Language> spoken) {

    /** The eight languages that the bot speaks unless it is told otherwise. */
    public static final Languages ALL = new Languages(List.of(
            Language.CHINESE,
            Language.ENGLISH,
            new Language("fr"),
            new Language("de"),
            new Language("ru"),
            new Language("ja"),
            new Language("ko"),
            new Language("es")));

    public Languages {
        spoken = List.copyOf(spoken);
        if (!spoken.containsAll(List.of(Language.CHINESE, Language.ENGLISH))) {
            throw new IllegalArgumentException("Languages must hold zh and en, found " + spoken);
        }
    }
}
