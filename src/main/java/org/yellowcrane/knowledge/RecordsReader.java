package org.yellowcrane.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.PartialDate;

/** Reads {@code records.yaml}. */
class RecordsReader {

    static final String FILE = "records.yaml";

    private static final Set<String> HISTORY_KEYS = Set.of("field", "value", "asOf");

    private final Reading reading;
    private final ProvenanceReader provenances;
    private final ValueReader values;

    RecordsReader(Reading reading, ProvenanceReader provenances) {
        this.reading = reading;
        this.provenances = provenances;
        this.values = new ValueReader(reading);
    }

    /** The records by their id within the collection; empty if the file cannot be read. */
    Optional<Map<String, RecordDraft>> read(Shape shape, EditorFile file) {
        return YamlReader.read(file, reading.problems())
                .map(node -> records(shape, Form.list(file.name(), node, reading.problems())));
    }

    private Map<String, RecordDraft> records(Shape shape, List<Form> forms) {
        Map<String, RecordDraft> drafts = new LinkedHashMap<>();
        for (Form form : forms) {
            Node.Scalar id = Scalars.id(form);
            RecordDraft draft = record(shape, form, id == null ? "?" : id.text());
            RecordDraft earlier = id == null ? null : drafts.putIfAbsent(id.text(), draft);
            if (id != null && earlier != null) {
                form.error(
                        id.line(),
                        "the id '%s' is taken by the record on line %d".formatted(id.text(), earlier.form.line()));
            }
        }
        return drafts;
    }

    private RecordDraft record(Shape shape, Form form, String id) {
        form.allow(keys(shape));
        RecordDraft draft = new RecordDraft(new RecordId(shape.id(), id), form);
        form.translated("names", reading.languages())
                .forEach((language, name) -> draft.names.put(language, name.text()));
        Form aliases = form.form("aliases");
        if (aliases != null) {
            draft.aliases.putAll(aliases.lists(reading.languages()));
        }
        for (Field field : shape.fields().values()) {
            Node node = form.node(field.name());
            if (node != null && ValueReader.isProse(field)) {
                draft.prose.put(field.name(), values.prose(form, field, node));
            } else if (node != null) {
                Value value = values.value(form, field, node);
                if (value != null) {
                    draft.values.put(field.name(), value);
                }
            }
        }
        draft.provenance = provenances.read(form);
        draft.conflicts = provenances.conflicts(form, shape.fields().keySet());
        draft.history = history(shape, form);
        return draft;
    }

    private static Set<String> keys(Shape shape) {
        Set<String> keys = new LinkedHashSet<>(List.of("id", "names", "aliases", "history"));
        keys.addAll(ProvenanceReader.KEYS);
        keys.addAll(shape.fields().keySet());
        return keys;
    }

    private List<Superseded> history(Shape shape, Form form) {
        List<Superseded> history = new ArrayList<>();
        for (Form entry : form.forms("history")) {
            entry.allow(HISTORY_KEYS);
            Node.Scalar name = entry.required("field");
            entry.required("asOf");
            PartialDate asOf = entry.has("asOf") ? Scalars.past(entry, "asOf", reading.today()) : null;
            Field field = name == null ? null : shape.fields().get(name.text());
            if (name != null && field == null) {
                entry.error(
                        name.line(),
                        "unknown field '" + name.text() + "'"
                                + NearestWord.hint(name.text(), shape.fields().keySet()));
            }
            Value value = field == null ? null : superseded(entry, field);
            if (field != null && value != null && asOf != null) {
                history.add(new Superseded(field.name(), value, asOf));
            }
        }
        history.sort(Comparator.comparing(Superseded::asOf));
        return List.copyOf(history);
    }

    private @Nullable Value superseded(Form entry, Field field) {
        Node node = entry.node("value");
        if (node == null) {
            entry.error(entry.line(), "'value' is missing");
            return null;
        }
        if (!ValueReader.isProse(field)) {
            return values.value(entry, field, node);
        }
        return ValueReader.joined(field, values.prose(entry, field, node));
    }
}
