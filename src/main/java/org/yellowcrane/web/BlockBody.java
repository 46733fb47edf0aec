package org.yellowcrane.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.Block;
import org.yellowcrane.language.Language;

/** A block of an answer as the API has it; a {@code type} tells which. */
@JsonPropertyOrder("type")
sealed interface BlockBody {

    @JsonProperty
    String type();

    /** Its sentences in reading order. */
    Stream<Sentence> told();

    static BlockBody of(Block block, Language reply) {
        return switch (block) {
            case Block.Paragraph paragraph -> new Paragraph(sentences(paragraph.sentences(), reply));
            case Block.Steps steps -> new Items("steps", sentences(steps.items(), reply));
            case Block.Bullets bullets -> new Items("bullets", sentences(bullets.items(), reply));
            case Block.Table table ->
                new Table(table.rows().stream()
                        .map(row -> new Row(row.label(), Sentence.of(row.value(), reply)))
                        .toList());
            case Block.Contact contact ->
                new Contact(contact.name(), contact.phone(), contact.dial(), contact.chinese(), contact.citations());
        };
    }

    private static List<Sentence> sentences(List<org.yellowcrane.answer.Sentence> sentences, Language reply) {
        return sentences.stream().map(sentence -> Sentence.of(sentence, reply)).toList();
    }

    /** Sentences that are read on. */
    record Paragraph(List<Sentence> sentences) implements BlockBody {
        @Override
        public String type() {
            return "paragraph";
        }

        @Override
        public Stream<Sentence> told() {
            return sentences.stream();
        }
    }

    /** Steps or bullets. */
    record Items(String type, List<Sentence> items) implements BlockBody {
        @Override
        public Stream<Sentence> told() {
            return items.stream();
        }
    }

    /** Labelled values. */
    record Table(List<Row> rows) implements BlockBody {
        @Override
        public String type() {
            return "table";
        }

        @Override
        public Stream<Sentence> told() {
            return rows.stream().map(Row::value);
        }
    }

    /** A row of a table. */
    record Row(String label, Sentence value) {}

    /** Somebody to call or somewhere to go. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contact(
            String name,
            @Nullable String phone,
            @Nullable String dial,
            @Nullable String chinese,
            List<Integer> citations)
            implements BlockBody {
        @Override
        public String type() {
            return "contact";
        }

        @Override
        public Stream<Sentence> told() {
            return Stream.empty();
        }
    }

    /** A sentence; its language only where it is not the reply's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sentence(
            String text, List<Integer> citations, @Nullable String language) {

        static Sentence of(org.yellowcrane.answer.Sentence sentence, Language reply) {
            String language = sentence.language().equals(reply)
                    ? null
                    : sentence.language().tag();
            return new Sentence(sentence.text(), sentence.citations(), language);
        }
    }
}
