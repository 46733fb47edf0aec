package org.yellowcrane.answer;

import java.util.List;

/**
 * Something that people ask about, offered to those who do not know what to ask.
 *
 * @param id stable, such as {@code stay}
 * @param title a word or two, in the reader's language
 * @param questions questions that the bot can answer, in the reader's language, the most asked one first
 */
public record Topic(String id, String title, List<String> questions) {

    public Topic {
        questions = List.copyOf(questions);
    }
}
