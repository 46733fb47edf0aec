package org.yellowcrane.knowledge;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code collection.yaml}. */
class ShapeReader {

    static final String FILE = "collection.yaml";

    private static final Set<String> KEYS = Set.of("fields", "total", "complete", "invariants");
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
                fields(form),
                form.scalar("total"),
                flag(form, "complete"),
                form.scalars("invariants"));
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
        for (FieldType type : FieldType.values()) {
            if (key(type).equals(text.text())) {
                return type;
            }
        }
        Set<String> known = Stream.of(FieldType.values()).map(ShapeReader::key).collect(Collectors.toSet());
        field.error(
                text.line(),
                "unknown type '" + text.text() + "'" + NearestWord.hint(text.text(), known) + "; known are "
                        + known.stream().sorted().toList());
        return null;
    }

    private static String key(FieldType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static Set<QuestionWord> asks(Form field) {
        Set<QuestionWord> asks = EnumSet.noneOf(QuestionWord.class);
        Set<String> known =
                Stream.of(QuestionWord.values()).map(QuestionWord::key).collect(Collectors.toSet());
        for (Node.Scalar text : field.scalars("asks")) {
            if (known.contains(text.text())) {
                asks.add(QuestionWord.valueOf(
                        text.text().toUpperCase(Locale.ROOT).replace('-', '_')));
            } else {
                field.error(
                        text.line(),
                        "unknown question word '" + text.text() + "'" + NearestWord.hint(text.text(), known)
                                + "; known are " + known.stream().sorted().toList());
            }
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
