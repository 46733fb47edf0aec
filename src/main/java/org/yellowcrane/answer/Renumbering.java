package org.yellowcrane.answer;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** The sentences and citation numbers inside blocks. */
final class Renumbering {

    private Renumbering() {}

    /** The same block with every citation number replaced, in reading order. */
    static Block apply(Block block, IntUnaryOperator number) {
        return switch (block) {
            case Block.Paragraph paragraph -> new Block.Paragraph(apply(paragraph.sentences(), number));
            case Block.Steps steps -> new Block.Steps(apply(steps.items(), number));
            case Block.Bullets bullets -> new Block.Bullets(apply(bullets.items(), number));
            case Block.Table table ->
                new Block.Table(table.rows().stream()
                        .map(row -> new Block.Row(row.label(), apply(row.value(), number)))
                        .toList());
            case Block.Contact contact ->
                new Block.Contact(
                        contact.name(),
                        contact.phone(),
                        contact.dial(),
                        contact.chinese(),
                        contact.citations().stream().map(number::applyAsInt).toList());
        };
    }

    /** The sentences of a block, in reading order. */
    static Stream<Sentence> sentences(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.sentences().stream();
            case Block.Steps steps -> steps.items().stream();
            case Block.Bullets bullets -> bullets.items().stream();
            case Block.Table table -> table.rows().stream().map(Block.Row::value);
            case Block.Contact contact -> Stream.empty();
        };
    }

    private static List<Sentence> apply(List<Sentence> sentences, IntUnaryOperator number) {
        return sentences.stream().map(sentence -> apply(sentence, number)).toList();
    }

    private static Sentence apply(Sentence sentence, IntUnaryOperator number) {
        return new Sentence(
                sentence.text(),
                sentence.language(),
                sentence.citations().stream().map(number::applyAsInt).toList());
    }
}
