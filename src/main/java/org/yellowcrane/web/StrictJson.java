package org.yellowcrane.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads bodies by hand: data binding would turn numbers into text and let through duplicate keys and trailing garbage, and loosening or tightening it is a
 * setting of the whole program.
 */
final class StrictJson {

    /** Unknown keys may hold anything, but not deeper than any client of ours would nest. */
    private static final int DEPTH = 32;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /**
     * Reads a body.
     *
     * @throws ProblemException if it is not one JSON object in UTF-8
     */
    static JsonNode object(byte[] body) {
        JsonNode root;
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            root = STRICT.readTree(json);
        } catch (CharacterCodingException notUtf8) {
            throw new ProblemException(ProblemKind.NOT_UTF8);
        } catch (JacksonException malformed) {
            throw new ProblemException(ProblemKind.MALFORMED_JSON);
        }
        if (!root.isObject()) {
            throw new ProblemException(ProblemKind.MALFORMED_JSON);
        }
        return root;
    }

    /**
     * A text of an object; absent if it is not there or null.
     *
     * @throws ProblemException if it is no text
     */
    static @Nullable String text(JsonNode root, String name) {
        JsonNode value = root.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new ProblemException(ProblemKind.WRONG_JSON_TYPE);
        }
        return value.stringValue();
    }
}
