package org.yellowcrane.command;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.Guide;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Provenance;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.Section;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.language.Language;

/** Tells an editor what the knowledge holds and what needs work, as Markdown with aligned tables. */
final class KnowledgeReport {

    private final KnowledgeBase knowledge;
    private final LocalDate today;
    private final List<Topic> topics = new ArrayList<>();

    KnowledgeReport(KnowledgeBase knowledge, LocalDate today) {
        this.knowledge = knowledge;
        this.today = today;
        knowledge.collections().values().forEach(collection -> topics.add(topic(collection)));
        knowledge.guides().values().forEach(guide -> topics.add(topic(guide)));
    }

    /** A record or section. */
    private record Item(String id, Provenance provenance, Predicate<Language> speaks) {}

    /** A collection or guide. */
    private record Topic(String name, List<Item> items, List<Integer> questions, String completeness) {

        long count(Predicate<Item> predicate) {
            return items.stream().filter(predicate).count();
        }
    }

    void print(PrintStream out) {
        out.printf(
                "# The knowledge of revision %s on %s%n%nEach cell: translated of all, + sample questions.%n%n",
                knowledge.revision(), today);
        languages().print(out);
        out.println("\n## State\n");
        states().print(out);
        list(out, "Not translated", item -> !missing(item).isEmpty());
        list(out, "Ended (validUntil has passed)", this::hasEnded);
        list(out, "Overdue (reviewBy has passed)", this::isOverdue);
        list(out, "Unconfirmed (low confidence)", KnowledgeReport::isUnconfirmed);
    }

    private TextTable languages() {
        List<String> head = new ArrayList<>(List.of("topic"));
        knowledge.languages().forEach(language -> head.add(language.tag()));
        TextTable table = new TextTable(head);
        for (Topic topic : topics) {
            List<String> row = new ArrayList<>(List.of(topic.name()));
            for (int i = 0; i < knowledge.languages().size(); i++) {
                Language language = knowledge.languages().get(i);
                long there = topic.count(item -> item.speaks().test(language));
                row.add("%d/%d +%d"
                        .formatted(
                                there, topic.items().size(), topic.questions().get(i)));
            }
            table.add(row);
        }
        return table;
    }

    private TextTable states() {
        TextTable table = new TextTable(List.of("topic", "items", "ended", "overdue", "unconfirmed", "complete"));
        for (Topic topic : topics) {
            table.add(List.of(
                    topic.name(),
                    String.valueOf(topic.items().size()),
                    String.valueOf(topic.count(this::hasEnded)),
                    String.valueOf(topic.count(this::isOverdue)),
                    String.valueOf(topic.count(KnowledgeReport::isUnconfirmed)),
                    topic.completeness()));
        }
        return table;
    }

    private void list(PrintStream out, String title, Predicate<Item> predicate) {
        List<Item> found = topics.stream()
                .flatMap(topic -> topic.items().stream())
                .filter(predicate)
                .toList();
        out.printf("%n## %s: %d%n%n", title, found.size());
        for (Item item : found) {
            Provenance provenance = item.provenance();
            out.printf("- %s (as of %s", item.id(), provenance.asOf());
            if (provenance.validUntil() != null) {
                out.printf(", valid until %s", provenance.validUntil());
            }
            if (provenance.reviewBy() != null) {
                out.printf(", review by %s", provenance.reviewBy());
            }
            List<String> missing = missing(item);
            out.println(missing.isEmpty() ? ")" : ", lacks " + String.join(" ", missing) + ")");
        }
    }

    private List<String> missing(Item item) {
        return knowledge.languages().stream()
                .filter(item.speaks().negate())
                .map(Language::tag)
                .toList();
    }

    private boolean hasEnded(Item item) {
        return item.provenance().hasEnded(today);
    }

    private boolean isOverdue(Item item) {
        return item.provenance().isStale(today);
    }

    private static boolean isUnconfirmed(Item item) {
        return item.provenance().confidence() == Provenance.Confidence.LOW;
    }

    private Topic topic(Collection collection) {
        List<Item> items = collection.records().stream()
                .map(record -> new Item(
                        record.id().toString(),
                        record.provenance(),
                        language -> record.names().in(language).isPresent()))
                .toList();
        List<Integer> questions = knowledge.languages().stream()
                .map(language -> collection.speaks(language)
                        ? collection.words(language).questions().size()
                        : 0)
                .toList();
        return new Topic(collection.id(), items, questions, completeness(collection));
    }

    private Topic topic(Guide guide) {
        List<Item> items = guide.sections().stream()
                .map(section -> new Item(
                        section.passage(),
                        section.provenance(),
                        language -> section.texts().containsKey(language)))
                .toList();
        List<Integer> questions = knowledge.languages().stream()
                .map(language -> guide.sections().stream()
                        .mapToInt(section -> questions(section, language))
                        .sum())
                .toList();
        return new Topic("guide " + guide.topic(), items, questions, "-");
    }

    private static int questions(Section section, Language language) {
        Section.Text text = section.texts().get(language);
        return text == null ? 0 : text.questions().size();
    }

    private String completeness(Collection collection) {
        if (collection.complete()) {
            return "yes";
        }
        RecordId total = collection.total();
        return total == null
                ? "no, total unknown"
                : "no, %d of %s".formatted(collection.records().size(), number(knowledge.get(total)));
    }

    /** The figure that a record of a total holds. */
    private static String number(KnowledgeRecord total) {
        return total.values().values().stream()
                .filter(Value.Quantity.class::isInstance)
                .map(value -> ((Value.Quantity) value).number())
                .map(BigDecimal::toPlainString)
                .findFirst()
                .orElse("?");
    }
}
