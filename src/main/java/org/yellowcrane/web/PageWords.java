package org.yellowcrane.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.yellowcrane.language.Formats;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words of the pages in one language, from {@code static/texts}. Immutable and safe for concurrent use. */
final class PageWords {

    private static final Map<Language, PageWords> LOADED = new ConcurrentHashMap<>();
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Language language;
    private final JsonNode texts;

    private PageWords(Language language, JsonNode texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The words in a language, or in English where the pages do not speak it. */
    static PageWords in(Language language) {
        return LOADED.computeIfAbsent(language, PageWords::load);
    }

    private static PageWords load(Language language) {
        ClassPathResource file = new ClassPathResource("static/texts/" + language.tag() + ".json");
        if (!file.exists()) {
            return load(Language.ENGLISH);
        }
        try (var stream = file.getInputStream()) {
            return new PageWords(language, MAPPER.readTree(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Language language() {
        return language;
    }

    /** A text by its keys, joined by slashes, such as {@code page/given}. */
    String text(String path) {
        return Objects.requireNonNull(texts.at("/" + path).stringValue(), path);
    }

    /** A text with one place to be filled. */
    String text(String path, String place, String value) {
        return text(path).replace("{" + place + "}", value);
    }

    String date(PartialDate date) {
        return Formats.of(language).date(date);
    }

    /** "As of" a date, worded by how exactly it is known. */
    String asOf(PartialDate date) {
        String form = switch (date.precision()) {
            case DAY -> "day";
            case MONTH -> "month";
            case YEAR -> "year";
        };
        return text("asOf/" + form, "date", date(date));
    }
}
