package org.yellowcrane.inference;

import java.util.List;

/**
 * Turns texts of the languages that it was trained on into vectors whose angle tells how alike the texts are.
 *
 * <p>Safe for concurrent use. The first call may take a second, because the model loads.
 */
public interface Embedder {

    /** Names the model and its weights; vectors of different ids must not be compared. Usable as a file name. */
    String id();

    /** Length of the vectors; known without loading the model. */
    int dimension();

    /**
     * Embeds one text.
     *
     * @param text any text that is not blank; long ones are embedded in parts and averaged
     * @return a vector of length 1, owned by the caller
     */
    float[] embed(String text);

    /** Embeds several texts, one after the other, in their order. */
    default List<float[]> embedAll(List<String> texts) {
        return texts.stream().map(this::embed).toList();
    }
}
