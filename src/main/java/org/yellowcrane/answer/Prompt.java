package org.yellowcrane.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a language model is told, from {@code prompts/<name>.md}: instructions, a line {@code ---}, and the material. Immutable.
 *
 * @param name the file's name without ending
 * @param instructions our words
 * @param material what the model works on
 * @param hash twelve hexadecimal digits that change with the file and with nothing else
 */
record Prompt(String name, String instructions, String material, String hash) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final String LINE = "\n---\n";

    /** All prompts and what is filled into each. */
    static final Map<String, Set<String>> PLACES = Map.of(
            "compose", Set.of("language", "collections", "today", "passages", "question"),
            "follow-up", Set.of("language", "earlier", "question"),
            "translate", Set.of("question"));

    /**
     * Reads a prompt.
     *
     * @throws IllegalArgumentException if there is none of that name, or if it does not have the placeholders that are filled
     */
    static Prompt of(String name) {
        String file = "/prompts/" + name + ".md";
        try (InputStream stream = Prompt.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("No prompt " + file);
            }
            return parse(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a prompt from the text of its file. */
    static Prompt parse(String name, String text) {
        String file = "prompts/" + name + ".md: ";
        String[] parts = text.split(LINE, -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(file + "expected instructions, one line ---, and material");
        }
        Set<String> used =
                PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
        Set<String> filled = PLACES.getOrDefault(name, Set.of());
        if (!used.equals(filled)) {
            throw new IllegalArgumentException(file + "expected the placeholders " + filled + ", found " + used);
        }
        String rest = PLACE.matcher(text).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            throw new IllegalArgumentException(file + "expected double braces around the name of a placeholder only");
        }
        return new Prompt(name, parts[0].strip(), parts[1].strip(), hash(text));
    }

    /** The instructions with their places filled; what is filled in is not read again. */
    String instructions(Map<String, String> values) {
        return fill(instructions, values);
    }

    /** The material with its places filled; what is filled in is not read again. */
    String material(Map<String, String> values) {
        return fill(material, values);
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
    }

    private static String value(MatchResult place, Map<String, String> values) {
        String value = values.get(place.group(1));
        if (value == null) {
            throw new IllegalArgumentException("Nothing to fill in for " + place.group());
        }
        return value;
    }

    /** Foreign text that cannot end the element it stands in. */
    static String quoted(String text) {
        return text.replace('<', '‹').replace('>', '›');
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
