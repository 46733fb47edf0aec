package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yellowcrane.knowledge.Conflict;
import org.yellowcrane.knowledge.Field;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.RecordRenderer;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.language.Language;

/** Tells about single records: sentences of fields, a table of the rest, somebody to call. Made for one answer. */
final class RecordTelling {

    /** A profile tells the story first; what follows stands in the table. */
    private static final int SENTENCES_IN_PROFILE = 2;

    private final Request request;
    private final Evidence evidence;
    private final RecordRenderer renderer;

    RecordTelling(Request request, Evidence evidence) {
        this.request = request;
        this.evidence = evidence;
        this.renderer = request.knowledge().renderer();
    }

    /** The sentence about a field, followed by what sources disagree on; empty if the field has no value or no sentence. */
    List<Sentence> sentences(KnowledgeRecord record, String field) {
        Optional<String> text = renderer.sentence(record, field, request.language());
        if (text.isEmpty()) {
            return List.of();
        }
        int citation = evidence.cite(passage(record, field, text.get()));
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(new Sentence(text.get(), written(record, field), List.of(citation)));
        for (Conflict conflict : record.conflicts()) {
            if (conflict.field() == null || conflict.field().equals(field)) {
                var told = conflict.tell().forReader(request.language());
                sentences.add(new Sentence(told.text(), told.language(), List.of(citation)));
            }
        }
        return sentences;
    }

    /** What was asked of a record: the sentences of its fields, rows for fields that have none, and a card for phone and address. */
    List<Block> fields(KnowledgeRecord record, Collection<String> fields) {
        List<Sentence> paragraph = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        for (String field : fields) {
            List<Sentence> told = sentences(record, field);
            told.stream().filter(sentence -> !paragraph.contains(sentence)).forEach(paragraph::add);
            if (told.isEmpty()) {
                row(record, field).ifPresent(rows::add);
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Paragraph(paragraph));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(rows));
        }
        contact(record, fields).ifPresent(blocks::add);
        return blocks;
    }

    /** Everything worth telling of a record: its story first, then a table of its plain values. */
    List<Block> profile(KnowledgeRecord record) {
        List<String> prose = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        for (Field field : declared(record)) {
            if (record.value(field.name()).isEmpty()) {
                continue;
            }
            if (isProse(field)
                    && renderer.sentence(record, field.name(), request.language())
                            .isPresent()) {
                prose.add(field.name());
            } else if (!isProse(field) && field.type() != FieldType.CHOICE) {
                row(record, field.name()).ifPresent(rows::add);
            }
        }
        prose.sort(java.util.Comparator.comparing(field -> !field.equals("about")));
        List<String> told = prose.isEmpty() ? firstSentences(record) : prose;
        List<Block> blocks = new ArrayList<>(
                fields(record, told.stream().limit(SENTENCES_IN_PROFILE).toList()));
        if (!rows.isEmpty()) {
            blocks.add(Math.min(1, blocks.size()), new Block.Table(rows));
        }
        return blocks;
    }

    private List<String> firstSentences(KnowledgeRecord record) {
        return record.values().keySet().stream()
                .filter(field ->
                        renderer.sentence(record, field, request.language()).isPresent())
                .toList();
    }

    private static boolean isProse(Field field) {
        return field.type() == FieldType.TEXT || field.type() == FieldType.SENTENCE;
    }

    private Optional<Block.Row> row(KnowledgeRecord record, String name) {
        Field field = collection(record).fields().get(name);
        Optional<Value> value = record.value(name);
        if (field == null || value.isEmpty()) {
            return Optional.empty();
        }
        String label = renderer.label(collection(record), name, request.language());
        String shown = renderer.display(value.get(), collection(record), field, request.language());
        int citation = evidence.cite(passage(record, name, label + ": " + shown));
        return Optional.of(new Block.Row(label, request.cited(shown, citation)));
    }

    private Optional<Block> contact(KnowledgeRecord record, Collection<String> fields) {
        Optional<String> phoneField = fields.stream()
                .filter(field -> firstPhone(record, field).isPresent())
                .findFirst();
        Optional<Value.Phone> phone = phoneField.flatMap(field -> firstPhone(record, field));
        Optional<String> address =
                fields.contains("address") ? record.value("address").flatMap(RecordTelling::chinese) : Optional.empty();
        if (phone.isEmpty() && address.isEmpty()) {
            return Optional.empty();
        }
        String field = phoneField.orElse("address");
        String text = renderer.sentence(record, field, request.language()).orElse("");
        return Optional.of(new Block.Contact(
                record.names().forReader(request.language()).text(),
                phone.map(Value.Phone::number).orElse(null),
                phone.map(Value.Phone::dialled).orElse(null),
                address.orElse(null),
                List.of(evidence.cite(passage(record, field, text)))));
    }

    private static Optional<Value.Phone> firstPhone(KnowledgeRecord record, String field) {
        return record.value(field)
                .map(value -> value instanceof Value.Several s ? s.values().getFirst() : value)
                .filter(Value.Phone.class::isInstance)
                .map(Value.Phone.class::cast);
    }

    private static Optional<String> chinese(Value value) {
        return value instanceof Value.Prose prose ? prose.texts().in(Language.CHINESE) : Optional.empty();
    }

    /** The indexed passage of a field, or one made here where the field has no sentence of its own in this language. */
    private Passage passage(KnowledgeRecord record, String field, String text) {
        String id = record.id().passage(field);
        return request.knowledge()
                .passage(id, request.language())
                .orElseGet(() -> new Passage(
                        id,
                        written(record, field),
                        record.names().forReader(request.language()).text(),
                        text,
                        record.provenance()));
    }

    private Language written(KnowledgeRecord record, String field) {
        boolean own = renderer.sentence(record, field, request.language()).isEmpty()
                || renderer.isWritten(record, field, request.language());
        return own ? request.language() : Language.ENGLISH;
    }

    private List<Field> declared(KnowledgeRecord record) {
        return List.copyOf(collection(record).fields().values());
    }

    private org.yellowcrane.knowledge.Collection collection(KnowledgeRecord record) {
        return request.knowledge().collection(record.id().collection());
    }
}
