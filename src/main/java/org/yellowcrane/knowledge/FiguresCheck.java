package org.yellowcrane.knowledge;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yellowcrane.language.Language;

/** Holds translations against each other: the same numbers, dates, phone numbers and links must stand in all of them. */
final class FiguresCheck {

    private FiguresCheck() {}

    /** Reports where translations of one text differ: all languages are held against English, and English against Chinese. */
    static void compare(Form form, Map<Language, Node.Scalar> texts, String what) {
        texts.forEach((language, text) -> {
            Language other = language.equals(Language.ENGLISH) ? Language.CHINESE : Language.ENGLISH;
            Node.Scalar reference = texts.get(other);
            if (reference != null && !language.equals(Language.CHINESE)) {
                difference(text.text(), language, reference.text(), other)
                        .ifPresent(difference -> form.error(text.line(), what + ": " + difference));
            }
        });
    }

    /** Reports where one translation differs from the English text. */
    static void compareWithEnglish(
            Form form, Node.Scalar text, Language language, Map<Language, String> texts, String what) {
        String english = texts.get(Language.ENGLISH);
        if (english != null) {
            difference(text.text(), language, english, Language.ENGLISH)
                    .ifPresent(difference -> form.error(text.line(), what + ": " + difference));
        }
    }

    /** What stands in only one of two translations; empty if nothing does. */
    static Optional<String> difference(String text, Language language, String other, Language otherLanguage) {
        Figures here = Figures.of(text, language);
        Figures there = Figures.of(other, otherLanguage);
        Set<String> onlyHere = new LinkedHashSet<>(here.stated());
        onlyHere.removeIf(there::mayState);
        Set<String> onlyThere = new LinkedHashSet<>(there.stated());
        onlyThere.removeIf(here::mayState);
        if (onlyHere.isEmpty() && onlyThere.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(only(onlyHere, language), only(onlyThere, otherLanguage))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; ")));
    }

    private static String only(Set<String> figures, Language language) {
        return figures.isEmpty() ? "" : String.join(", ", figures) + " only in " + language;
    }
}
