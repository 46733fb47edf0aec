package org.yellowcrane.answer;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yellowcrane.language.Language;

/** The bot's own words in one language, from {@code prompts/replies/<language>.yaml}. Immutable and safe for concurrent use. */
public final class Replies {

    private final Language language;
    private final Map<String, MessageFormat> byKey;

    /** The message format of a reply. */
    MessageFormat pattern(String key) {
        MessageFormat format = byKey.get(key);
        if (format == null) {
            throw new IllegalArgumentException("No reply " + key + " in " + language);
        }
        return (MessageFormat) format.clone();
    }

    private Replies(Language language, Map<String, MessageFormat> byKey) {
        this.language = language;
        this.byKey = byKey;
    }

    /**
     * Reads the replies of a language.
     *
     * @throws IllegalArgumentException if there are none, or if one is no message format
     */
    public static Replies of(Language language) {
        String file = "/prompts/replies/" + language + ".yaml";
        try (InputStream stream = Replies.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("No replies " + file);
            }
            Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, MessageFormat> byKey = new TreeMap<>();
            flatten("", tree, language, byKey);
            return new Replies(language, byKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static void flatten(String prefix, Map<?, ?> tree, Language language, Map<String, MessageFormat> byKey) {
        tree.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map) {
                flatten(prefix + key + ".", map, language, byKey);
            } else {
                byKey.put(prefix + key, new MessageFormat(String.valueOf(value), language.locale()));
            }
        });
    }

    /** The language that they are in. */
    public Language language() {
        return language;
    }

    /** The keys of all replies, nested ones joined by a dot, such as {@code notices.stale}. */
    public Set<String> keys() {
        return byKey.keySet();
    }

    /**
     * A reply without placeholders.
     *
     * @throws IllegalArgumentException if there is no such reply
     */
    public String text(String key) {
        return text(key, Map.of());
    }

    /**
     * A reply with its placeholders filled.
     *
     * @throws IllegalArgumentException if there is no such reply
     */
    public String text(String key, Map<String, ?> arguments) {
        return pattern(key).format(new TreeMap<String, Object>(arguments));
    }
}
