package org.yellowcrane.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;

/** Which of the supported languages a reader wants. */
@Component
class ReaderLanguages {

    private final List<Language> supported;

    ReaderLanguages(Languages languages) {
        this.supported = languages.spoken();
    }

    /**
     * The language that was asked for by its tag; absent if none was.
     *
     * @throws ProblemException if it is not a supported one
     */
    @Nullable
    Language chosen(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        return supported.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemKind.LANGUAGE_UNSUPPORTED, tags()));
    }

    /** The language of the reader's device that we speak best, if any. */
    @Nullable
    Language hint(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return null;
        }
        for (Locale locale : Collections.list(request.getLocales())) {
            for (Language language : supported) {
                if (language.tag().equals(locale.getLanguage())) {
                    return language;
                }
            }
        }
        return null;
    }

    private List<String> tags() {
        return supported.stream().map(Language::tag).toList();
    }
}
