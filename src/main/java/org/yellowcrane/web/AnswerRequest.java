package org.yellowcrane.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body of a question, its shape checked, its values not yet. */
record AnswerRequest(
        @Nullable String question,
        @Nullable String language,
        @Nullable String conversation) {

    /**
     * Reads a body.
     *
     * @throws ProblemException if it is not one JSON object in UTF-8 with text where text belongs
     */
    static AnswerRequest parse(byte[] body) {
        JsonNode root = StrictJson.object(body);
        if (root.path("question").isNull()) {
            throw new ProblemException(ProblemKind.WRONG_JSON_TYPE);
        }
        return new AnswerRequest(
                StrictJson.text(root, "question"),
                StrictJson.text(root, "language"),
                StrictJson.text(root, "conversation"));
    }
}
