package org.yellowcrane.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.yellowcrane.language.Language;

/**
 * A sentence of an answer, tied to what it rests on.
 *
 * @param text plain text without citation marks; never markup
 * @param language the language it is in: the reply's, unless it is a quote in another one
 * @param citations numbers of the citations; empty for the bot's own words
 */
public record Sentence(String text, Language language, List<Integer> citations) {

    public Sentence {
        citations = List.copyOf(citations);
    }

    /** The text followed by its citation marks, such as {@code … [1][2]}. */
    public String marked() {
        return text + marks(citations);
    }

    static String marks(List<Integer> citations) {
        return citations.isEmpty()
                ? ""
                : citations.stream().map(number -> "[" + number + "]").collect(Collectors.joining("", " ", ""));
    }
}
