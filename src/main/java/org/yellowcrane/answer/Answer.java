package org.yellowcrane.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;

/**
 * What the bot says to one question.
 *
 * @param outcome how the exchange ended
 * @param language the language of the bot's words
 * @param blocks what it says; never empty
 * @param citations what the sentences rest on, numbered from 1 in order
 * @param notices what the reader must know about the answer as a whole
 * @param suggestions at most three questions that could follow, in the reply's language
 * @param composer which composer wrote it, or {@code fixed} for the bot's fixed sentences
 * @param asOf the oldest day for which one of the cited facts was true; absent without citations
 * @param knowledgeRevision the knowledge that it was taken from
 */
public record Answer(
        Outcome outcome,
        Language language,
        List<Block> blocks,
        List<Citation> citations,
        List<Notice> notices,
        List<String> suggestions,
        String composer,
        @Nullable PartialDate asOf,
        String knowledgeRevision) {

    public Answer {
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("An answer says something");
        }
        blocks = List.copyOf(blocks);
        citations = List.copyOf(citations);
        notices = List.copyOf(notices);
        suggestions = List.copyOf(suggestions);
    }

    /** The whole answer as plain text, with citation marks such as {@code [1]} behind the sentences, a blank line between blocks. */
    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }
}
