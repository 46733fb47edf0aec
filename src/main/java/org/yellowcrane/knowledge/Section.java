package org.yellowcrane.knowledge;

import java.util.List;
import java.util.Map;
import org.yellowcrane.language.Language;

/**
 * A section of a guide.
 *
 * @param topic the guide's topic
 * @param id unique in its guide
 * @param provenance what it rests on
 * @param conflicts disagreements between sources
 * @param texts its text in each language that has one
 */
public record Section(
        String topic, String id, Provenance provenance, List<Conflict> conflicts, Map<Language, Text> texts) {

    /** The id of the passage that it makes. */
    public String passage() {
        return topic + "/" + id;
    }

    /**
     * A section in one language.
     *
     * @param heading its heading
     * @param questions sample questions
     * @param searchWords words that people use who need it and that its text lacks; never shown
     * @param blocks its text
     */
    public record Text(String heading, List<String> questions, List<String> searchWords, List<Block> blocks) {}

    /** A part of a section's text. */
    public sealed interface Block {
        /** Whole sentences. */
        record Paragraph(String text) implements Block {}

        /** What to do, in order. */
        record Steps(List<String> items) implements Block {}

        /** Things side by side. */
        record Bullets(List<String> items) implements Block {}
    }
}
