package org.yellowcrane.knowledge;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code collection.yaml}. */
class ShapeReader {

    static final String FILE = "collection.yaml";

    private static final Set<String> KEYS = Set.of("role", "fields", "total", "complete", "invariants");
    private static final Set<String> FIELD_KEYS = Set.of("type", "list", "asks");

    /** Names that records and sentences use for something else. */
    private static final Set<String> RESERVED = Stream.concat(
                    ProvenanceReader.KEYS.stream(), Stream.of("id", "name", "names", "aliases", "history"))
            .collect(Collectors.toUnmodifiableSet());

    private final Problems problems;

    ShapeReader(Problems problems) {
        this.problems = problems;
    }

    @Nullable
    Shape read(String id, EditorFile file) {
        Form form = Form.of(file, problems);
        if (form == null) {
            return null;
        }
        form.allow(KEYS);
        return new Shape(
                id,
                file.name(),
                role(form),
                fields(form),
                form.scalar("total"),
                flag(form, "complete"),
                form.scalars("invariants"));
    }

    private static CollectionRole role(Form form) {
        Node.Scalar text = form.scalar("role");
        if (text == null) {
            return CollectionRole.THINGS;
        }
        return named(form, text, "role", CollectionRole.values(), CollectionRole::key)
                .orElse(CollectionRole.THINGS);
    }

    private Map<String, Field> fields(Form form) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Form byName = form.form("fields");
        if (byName == null) {
            if (!form.has("fields")) {
                form.error(0, "'fields' is missing");
            }
            return fields;
        }
        for (String name : byName.keys()) {
            if (!name.matches("[a-z][a-zA-Z0-9]*") || RESERVED.contains(name)) {
                byName.error(
                        byName.line(name),
                        "a field's name is one word such as 'since' or 'openingHours', and none of "
                                + RESERVED.stream().sorted().toList() + "; not '" + name + "'");
            }
            Form field = byName.form(name);
            FieldType type = field == null ? null : type(field);
            if (field != null && type != null) {
                field.allow(FIELD_KEYS);
                fields.put(name, new Field(name, type, flag(field, "list"), asks(field)));
            }
        }
        return Collections.unmodifiableMap(fields);
    }

    private static @Nullable FieldType type(Form field) {
        Node.Scalar text = field.required("type");
        if (text == null) {
            return null;
        }
        return named(field, text, "type", FieldType.values(), ShapeReader::key).orElse(null);
    }

    /** The constant that a text names; an error if there is none. */
    private static <T> Optional<T> named(
            Form form, Node.Scalar text, String what, T[] constants, Function<T, String> key) {
        Optional<T> found = Stream.of(constants)
                .filter(constant -> key.apply(constant).equals(text.text()))
                .findFirst();
        if (found.isEmpty()) {
            Set<String> known = Stream.of(constants).map(key).collect(Collectors.toSet());
            form.error(
                    text.line(),
                    "unknown " + what + " '" + text.text() + "'" + NearestWord.hint(text.text(), known) + "; known are "
                            + known.stream().sorted().toList());
        }
        return found;
    }

    private static String key(FieldType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static Set<QuestionWord> asks(Form field) {
        Set<QuestionWord> asks = EnumSet.noneOf(QuestionWord.class);
        for (Node.Scalar text : field.scalars("asks")) {
            named(field, text, "question word", QuestionWord.values(), QuestionWord::key)
                    .ifPresent(asks::add);
        }
        return asks;
    }

    private static boolean flag(Form form, String key) {
        Node.Scalar text = form.scalar(key);
        if (text != null && !text.text().equals("true") && !text.text().equals("false")) {
            form.error(text.line(), "'" + key + "' is true or false, not '" + text.text() + "'");
        }
        return text != null && text.text().equals("true");
    }
}
