package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a language model's reply while it arrives: one JSON object with a list of sentences. What a model thinks aloud before it, in think tags,
 * and what it puts around it, such as a fence, is passed over. Made for one reply.
 */
final class ReplyReader {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** An object in a list in the reply's object. */
    private static final int DEPTH_OF_SENTENCES = 3;

    private final StringBuilder before = new StringBuilder();
    private final StringBuilder reply = new StringBuilder();
    private int depth;
    private int sentenceStart;
    private boolean inText;
    private boolean escaped;
    private boolean ended;

    /**
     * A sentence as the model gave it.
     *
     * @param text what it says
     * @param evidence numbers of passages; perhaps wrong
     */
    record Written(String text, List<Integer> evidence) {}

    /** How far a model says that it answers the question. */
    enum Completeness {
        COMPLETE,
        PARTIAL,
        NONE
    }

    /** Takes the next piece, and hands on each sentence that is complete with it. */
    void accept(String piece, Consumer<Written> sentences) {
        for (int i = 0; i < piece.length() && !ended; i++) {
            char next = piece.charAt(i);
            if (depth == 0) {
                begin(next);
            } else {
                reply.append(next);
                step(next, sentences);
            }
        }
    }

    /** How complete the answer is; empty if the reply is not in the form agreed on. */
    Optional<Completeness> end() {
        if (!ended) {
            return Optional.empty();
        }
        try {
            String told = MAPPER.readTree(reply.toString()).path("completeness").stringValue("");
            return switch (told) {
                case "complete" -> Optional.of(Completeness.COMPLETE);
                case "partial" -> Optional.of(Completeness.PARTIAL);
                case "none" -> Optional.of(Completeness.NONE);
                default -> Optional.empty();
            };
        } catch (JacksonException garbled) {
            return Optional.empty();
        }
    }

    private void begin(char next) {
        if (next == '{' && before.lastIndexOf("<think>") <= before.lastIndexOf("</think>")) {
            depth = 1;
            reply.append(next);
        } else {
            before.append(next);
        }
    }

    private void step(char next, Consumer<Written> sentences) {
        if (inText) {
            inText = escaped || next != '"';
            escaped = !escaped && next == '\\';
            return;
        }
        switch (next) {
            case '"' -> inText = true;
            case '{', '[' -> {
                depth++;
                if (depth == DEPTH_OF_SENTENCES && next == '{') {
                    sentenceStart = reply.length() - 1;
                }
            }
            case '}', ']' -> {
                if (depth == DEPTH_OF_SENTENCES && next == '}') {
                    written(reply.substring(sentenceStart)).ifPresent(sentences);
                }
                depth--;
                ended = depth == 0;
            }
            default -> {}
        }
    }

    private static Optional<Written> written(String json) {
        try {
            JsonNode sentence = MAPPER.readTree(json);
            String text = sentence.path("text").stringValue("");
            List<Integer> evidence = new ArrayList<>();
            for (JsonNode number : sentence.path("evidence")) {
                if (number.isInt()) {
                    evidence.add(number.intValue());
                }
            }
            return text.isBlank() ? Optional.empty() : Optional.of(new Written(text, evidence));
        } catch (JacksonException garbled) {
            return Optional.empty();
        }
    }
}
