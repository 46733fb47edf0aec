package org.yellowcrane.answer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A part of an answer that a channel renders as one. */
public sealed interface Block {

    /** This block as plain text with citation marks. */
    String text();

    /** Sentences that are read on. */
    record Paragraph(List<Sentence> sentences) implements Block {

        public Paragraph {
            sentences = List.copyOf(sentences);
        }

        @Override
        public String text() {
            return sentences.stream().map(Sentence::marked).collect(Collectors.joining(" "));
        }
    }

    /** What to do, in order; rendered numbered. */
    record Steps(List<Sentence> items) implements Block {

        public Steps {
            items = List.copyOf(items);
        }

        @Override
        public String text() {
            return IntStream.range(0, items.size())
                    .mapToObj(i -> (i + 1) + ". " + items.get(i).marked())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Things side by side; rendered with bullets. */
    record Bullets(List<Sentence> items) implements Block {

        public Bullets {
            items = List.copyOf(items);
        }

        @Override
        public String text() {
            return items.stream().map(item -> "• " + item.marked()).collect(Collectors.joining("\n"));
        }
    }

    /** Labelled values of one thing, in two columns. */
    record Table(List<Row> rows) implements Block {

        public Table {
            rows = List.copyOf(rows);
        }

        @Override
        public String text() {
            return rows.stream()
                    .map(row -> row.label() + ": " + row.value().marked())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** A row of a table. */
    record Row(String label, Sentence value) {}

    /**
     * Somebody to call or somewhere to go.
     *
     * @param name who or what
     * @param phone the number as it is shown
     * @param dial the same number for a {@code tel:} link
     * @param chinese Chinese text to say or to show, such as an address for a driver
     * @param citations numbers of the citations
     */
    record Contact(
            String name,
            @Nullable String phone,
            @Nullable String dial,
            @Nullable String chinese,
            List<Integer> citations)
            implements Block {

        public Contact {
            citations = List.copyOf(citations);
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder(name);
            if (phone != null) {
                text.append(": ").append(phone);
            }
            text.append(Sentence.marks(citations));
            if (chinese != null) {
                text.append('\n').append(chinese);
            }
            return text.toString();
        }
    }
}
