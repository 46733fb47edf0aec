package org.yellowcrane.answer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.language.Language;

/**
 * Names the office where people help with what the bot cannot, as far as the knowledge holds its phone and hours, and offers what to say there. Which
 * office helps with what is in {@code offices.properties}.
 */
final class HumanHelp {

    private static final Properties OFFICES = read();

    private final KnowledgeBase knowledge;
    private final Replies replies;

    HumanHelp(KnowledgeBase knowledge, Replies replies) {
        this.knowledge = knowledge;
        this.replies = replies;
    }

    /**
     * The office and what to say to it; nothing if the knowledge does not hold it.
     *
     * @param topics collections and guides that the question is about, the closest first
     * @param question what the user wants to know; empty if nothing has been asked
     */
    List<Block> blocks(List<String> topics, String question, Evidence evidence) {
        RecordId office = office(topics);
        Optional<String> phone = knowledge
                .record(office)
                .flatMap(record -> record.value("phone"))
                .flatMap(HumanHelp::firstNumber);
        Optional<Passage> passage = passage(office, "phone");
        if (phone.isEmpty() || passage.isEmpty()) {
            return List.of();
        }
        boolean chinese = replies.language().equals(Language.CHINESE);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(own(replies.text("help.office")))));
        blocks.add(new Block.Contact(
                passage.get().title(),
                phone.get(),
                new Value.Phone(phone.get()).dialled(),
                chinese ? null : inChinese(question),
                List.of(evidence.cite(passage.get()))));
        List<Sentence> details = Stream.of("hours", "languages")
                .flatMap(field -> passage(office, field).stream())
                .map(found -> new Sentence(found.text(), found.language(), List.of(evidence.cite(found))))
                .toList();
        if (!details.isEmpty()) {
            blocks.add(new Block.Paragraph(details));
        }
        if (!question.isEmpty()) {
            blocks.add(new Block.Paragraph(List.of(own(replies.text("help.message", Map.of("question", question))))));
        }
        return blocks;
    }

    private String inChinese(String question) {
        return question.isEmpty()
                ? replies.text("help.start.say")
                : replies.text("help.question.say", Map.of("question", question));
    }

    private Sentence own(String text) {
        return new Sentence(text, replies.language(), List.of());
    }

    private static RecordId office(List<String> topics) {
        return RecordId.parse(topics.stream()
                .map(OFFICES::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> OFFICES.getProperty("other")));
    }

    private static Optional<String> firstNumber(Value value) {
        return switch (value) {
            case Value.Phone phone -> Optional.of(phone.number());
            case Value.Several several -> several.values().stream().findFirst().flatMap(HumanHelp::firstNumber);
            default -> Optional.empty();
        };
    }

    /** A field of the office in the reader's language, or else in English. */
    private Optional<Passage> passage(RecordId office, String field) {
        return knowledge
                .passage(office.passage(field), replies.language())
                .or(() -> knowledge.passage(office.passage(field), Language.ENGLISH));
    }

    private static Properties read() {
        Properties offices = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(HumanHelp.class.getResourceAsStream("offices.properties")),
                StandardCharsets.UTF_8)) {
            offices.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return offices;
    }
}
