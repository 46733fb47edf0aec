package org.yellowcrane.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Texts;

/** Gives the values of records the meaning that their field has in the collection. */
class ValueReader {

    private final Reading reading;

    ValueReader(Reading reading) {
        this.reading = reading;
    }

    static boolean isProse(Field field) {
        return field.type() == FieldType.TEXT || field.type() == FieldType.SENTENCE;
    }

    /** A value that is the same in all languages; null if it has not the expected form. */
    @Nullable
    Value value(Form form, Field field, Node node) {
        if (!field.list()) {
            Node.Scalar scalar = form.scalar(node, "'" + field.name() + "'");
            return scalar == null ? null : single(form, field.type(), scalar);
        }
        List<Value> values = new ArrayList<>();
        for (Node entry : entries(node)) {
            Node.Scalar scalar = form.scalar(entry, "an entry of '" + field.name() + "'");
            Value value = scalar == null ? null : single(form, field.type(), scalar);
            if (value != null) {
                values.add(value);
            }
        }
        return values.isEmpty() ? null : new Value.Several(values);
    }

    /** The texts of a prose field, one for each entry of a list, else one. */
    List<Map<Language, String>> prose(Form form, Field field, Node node) {
        List<Map<Language, String>> texts = new ArrayList<>();
        for (Node entry : field.list() ? entries(node) : List.of(node)) {
            texts.add(text(form, field, entry));
        }
        return texts;
    }

    /** The value that the texts of a prose field make; null if all are missing. */
    static @Nullable Value joined(Field field, List<Map<Language, String>> texts) {
        List<Value> entries = new ArrayList<>();
        for (Map<Language, String> text : texts) {
            if (!text.isEmpty()) {
                entries.add(new Value.Prose(new Texts(text)));
            }
        }
        if (entries.isEmpty()) {
            return null;
        }
        return field.list() ? new Value.Several(entries) : entries.getFirst();
    }

    private Map<Language, String> text(Form form, Field field, Node node) {
        Map<Language, String> text = new LinkedHashMap<>();
        if (node instanceof Node.Entries entries) {
            Form byLanguage = new Form(form.file(), entries, reading.problems());
            Map<Language, Node.Scalar> texts = byLanguage.texts(reading.languages());
            byLanguage.requireBoth("'" + field.name() + "'");
            if (texts.keySet().size() == byLanguage.keys().size()) {
                FiguresCheck.compare(byLanguage, texts, "'" + field.name() + "'");
            }
            texts.forEach((language, scalar) -> text.put(language, scalar.text()));
        } else {
            Node.Scalar same = form.scalar(node, "'" + field.name() + "'");
            if (same != null) {
                reading.languages().spoken().forEach(language -> text.put(language, same.text()));
            }
        }
        return text;
    }

    /** A list of one may be written without brackets. */
    private static List<Node> entries(Node node) {
        return node instanceof Node.Items items ? items.nodes() : List.of(node);
    }

    private @Nullable Value single(Form form, FieldType type, Node.Scalar text) {
        return switch (type) {
            case DATE -> wrap(Scalars.date(form, text), Value.Day::new);
            case NUMBER -> wrap(Scalars.number(form, text), Value.Quantity::new);
            case COUNTRY -> wrap(Scalars.country(form, text), Value.Country::new);
            case PHONE -> wrap(Scalars.phone(form, text), Value.Phone::new);
            case URL -> wrap(Scalars.url(form, text), Value.Link::new);
            case EMAIL -> wrap(Scalars.email(form, text), Value.Email::new);
            case CHOICE -> new Value.Choice(text.text());
            case RECORD -> reference(form, text);
            case TEXT, SENTENCE -> throw new IllegalArgumentException("Prose is read by language: " + text.text());
        };
    }

    private static <T> @Nullable Value wrap(@Nullable T content, Function<T, Value> constructor) {
        return content == null ? null : constructor.apply(content);
    }

    private static @Nullable Value reference(Form form, Node.Scalar text) {
        try {
            return new Value.Reference(RecordId.parse(text.text()));
        } catch (IllegalArgumentException malformed) {
            form.error(text.line(), "expected collection/record, not '" + text.text() + "'");
            return null;
        }
    }
}
