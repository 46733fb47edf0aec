package org.yellowcrane.proof;

import java.time.LocalDate;
import java.util.List;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;

/**
 * A sentence that a model wrote, to be proved.
 *
 * @param text one sentence, plain text, with real links in place of tokens and without citation marks
 * @param language the language that it is in
 * @param question what was asked, with names in place of pronouns if it was a follow-up
 * @param citations numbers of the evidence that the model gave for it; they may be wrong
 * @param evidence what the model was given, number 1 first; what a tool computed is a passage, too
 * @param today the day of the answer
 */
public record Claim(
        String text,
        Language language,
        String question,
        List<Integer> citations,
        List<Passage> evidence,
        LocalDate today) {

    public Claim {
        citations = List.copyOf(citations);
        evidence = List.copyOf(evidence);
    }
}
