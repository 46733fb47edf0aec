package org.yellowcrane.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;

/**
 * Keys and values as an editor filled them in. What is missing or has the wrong shape is reported, and read as absent.
 *
 * @param file where they stand
 * @param entries the keys and values
 * @param problems where to report
 */
record Form(String file, Node.Entries entries, Problems problems) {

    static @Nullable Form of(EditorFile file, Problems problems) {
        return YamlReader.read(file, problems)
                .map(node -> of(file.name(), node, problems))
                .orElse(null);
    }

    static @Nullable Form of(String file, Node node, Problems problems) {
        if (node instanceof Node.Entries entries) {
            return new Form(file, entries, problems);
        }
        problems.error(file, node.line(), "expected keys with values ('key: value')");
        return null;
    }

    /** The forms of a list; empty if the node is something else. */
    static List<Form> list(String file, Node node, Problems problems) {
        List<Form> forms = new ArrayList<>();
        if (!(node instanceof Node.Items items)) {
            problems.error(file, node.line(), "expected a list ('- id: …')");
            return forms;
        }
        for (Node item : items.nodes()) {
            Form form = of(file, item, problems);
            if (form != null) {
                forms.add(form);
            }
        }
        return forms;
    }

    int line() {
        return entries.line();
    }

    /** The line of a key, or of the whole where it is absent. */
    int line(String key) {
        Node.Entry entry = entries.byKey().get(key);
        return entry == null ? line() : entry.line();
    }

    boolean has(String key) {
        return entries.byKey().containsKey(key);
    }

    Set<String> keys() {
        return entries.byKey().keySet();
    }

    void error(int line, String reason) {
        problems.error(file, line, reason);
    }

    /** Reports every key that is not among the known ones. */
    void allow(Set<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                error(line(key), "unknown key '" + key + "'" + NearestWord.hint(key, known));
            }
        }
    }

    @Nullable
    Node node(String key) {
        Node.Entry entry = entries.byKey().get(key);
        return entry == null ? null : entry.node();
    }

    /** A value that may be left out. */
    Node.@Nullable Scalar scalar(String key) {
        Node node = node(key);
        return node == null ? null : scalar(node, "'" + key + "'");
    }

    /** A value that must be there. */
    Node.@Nullable Scalar required(String key) {
        if (!has(key)) {
            error(line(), "'" + key + "' is missing");
            return null;
        }
        return scalar(key);
    }

    /** The texts of a list that may be left out. */
    List<Node.Scalar> scalars(String key) {
        Node node = node(key);
        return node == null ? List.of() : scalars(node, key);
    }

    List<Node.Scalar> scalars(Node node, String what) {
        List<Node.Scalar> scalars = new ArrayList<>();
        if (!(node instanceof Node.Items items)) {
            error(node.line(), "'" + what + "' must be a list, such as [a, b]");
            return scalars;
        }
        for (Node item : items.nodes()) {
            Node.Scalar scalar = scalar(item, "an entry of '" + what + "'");
            if (scalar != null) {
                scalars.add(scalar);
            }
        }
        return scalars;
    }

    List<String> strings(String key) {
        return scalars(key).stream().map(Node.Scalar::text).toList();
    }

    /** Keys and values under a key; null if it is left out. */
    @Nullable
    Form form(String key) {
        Node node = node(key);
        return node == null ? null : of(file, node, problems);
    }

    /** Forms in a list under a key. */
    List<Form> forms(String key) {
        Node node = node(key);
        return node == null ? List.of() : list(file, node, problems);
    }

    /** One text for each language; those that the bot does not speak are reported. */
    Map<Language, Node.Scalar> texts(Languages languages) {
        Map<Language, Node.Scalar> texts = new LinkedHashMap<>();
        for (String key : keys()) {
            Language language = language(key, languages);
            Node.Scalar text = language == null ? null : scalar(key);
            if (language != null && text != null) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    /** A list of texts for each language. */
    Map<Language, List<String>> lists(Languages languages) {
        Map<Language, List<String>> lists = new LinkedHashMap<>();
        for (String key : keys()) {
            Language language = language(key, languages);
            List<String> texts = strings(key);
            if (language != null && !texts.isEmpty()) {
                lists.put(language, texts);
            }
        }
        return lists;
    }

    /** The texts under a key that must be there, at least in Chinese and English. */
    Map<Language, Node.Scalar> translated(String key, Languages languages) {
        Form byLanguage = form(key);
        if (byLanguage == null) {
            if (!has(key)) {
                error(line(), "'" + key + "' is missing");
            }
            return Map.of();
        }
        byLanguage.requireBoth("'" + key + "'");
        return byLanguage.texts(languages);
    }

    /** Reports Chinese or English where it is missing. */
    void requireBoth(String what) {
        for (Language language : List.of(Language.CHINESE, Language.ENGLISH)) {
            if (!has(language.tag())) {
                error(line(), what + " has no " + language + " text");
            }
        }
    }

    Node.@Nullable Scalar scalar(Node node, String what) {
        if (!(node instanceof Node.Scalar scalar)) {
            error(node.line(), what + " must be a single value; put a text that begins with [ or { in quotes");
            return null;
        }
        if (scalar.text().isEmpty()) {
            error(node.line(), what + " is empty");
            return null;
        }
        return scalar;
    }

    private @Nullable Language language(String key, Languages languages) {
        for (Language language : languages.spoken()) {
            if (language.tag().equals(key)) {
                return language;
            }
        }
        boolean cutOff = node(key) instanceof Node.Scalar rest && rest.text().isEmpty();
        error(
                line(key),
                cutOff
                        ? "put the text in quotes: it holds a comma, and '" + key + "' is cut off"
                        : "unknown language '" + key + "'; the bot speaks " + languages.spoken());
        return null;
    }
}
