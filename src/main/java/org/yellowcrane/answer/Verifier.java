package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.TextNormalizer;

/**
 * Keeps of a draft what its evidence supports: every number of a quoted sentence must stand in a passage that it cites. A draft that loses a
 * sentence of its core does not stand. Computed sentences were made from the records themselves and are not numbers of any text.
 */
final class Verifier {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Verifier() {}

    /** The draft if all its cited sentences are supported, else nothing. */
    static Optional<Draft> verify(Draft draft) {
        boolean stands = draft.blocks().stream()
                .flatMap(Renumbering::sentences)
                .allMatch(sentence -> isSupported(sentence, draft.evidence()));
        return stands ? Optional.of(draft) : Optional.empty();
    }

    private static boolean isSupported(Sentence sentence, List<Evidence.Item> evidence) {
        List<Passage> quoted = new ArrayList<>();
        for (int citation : sentence.citations()) {
            Evidence.Item item = evidence.get(citation - 1);
            if (item.computed()) {
                return true;
            }
            quoted.add(item.passage());
        }
        return sentence.citations().isEmpty()
                || numbers(sentence.text()).stream()
                        .allMatch(number -> quoted.stream().anyMatch(passage -> holds(passage, number)));
    }

    private static boolean holds(Passage passage, String number) {
        String validUntil = String.valueOf(passage.provenance().validUntil());
        return numbers(passage.title() + " " + passage.text()).contains(number)
                || numbers(validUntil).stream().anyMatch(part -> part.equals(number) || part.equals("0" + number));
    }

    private static List<String> numbers(String text) {
        Matcher matcher = NUMBER.matcher(TextNormalizer.normalise(text));
        List<String> numbers = new ArrayList<>();
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }
}
