package org.yellowcrane.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Block;
import org.yellowcrane.answer.Citation;
import org.yellowcrane.answer.Notice;
import org.yellowcrane.answer.Replies;
import org.yellowcrane.answer.Sentence;
import org.yellowcrane.language.Formats;
import org.yellowcrane.language.Language;

/**
 * Writes an answer as messages in Telegram's HTML. Citation marks are plain text, because Telegram ignores all markup beyond the first hundred
 * entities of a message.
 */
final class AnswerRenderer {

    private final Answer answer;
    private final Replies words;

    private AnswerRenderer(Answer answer, Replies words) {
        this.answer = answer;
        this.words = words;
    }

    /**
     * The messages of an answer, in order; never empty. The sources stand in the last one.
     *
     * @param words the bot's own words in the answer's language, or in English
     * @param question put above, where the reader did not write it
     */
    static List<Part> render(Answer answer, Replies words, @Nullable String question) {
        return new AnswerRenderer(answer, words).parts(question);
    }

    private List<Part> parts(@Nullable String question) {
        MessagePacker packer = new MessagePacker();
        if (question != null) {
            packer.add(List.of(Line.of(Span.of(question, Style.BOLD))));
        }
        answer.blocks().stream().map(this::lines).forEach(packer::add);
        List<Line> end = new ArrayList<>();
        answer.notices().stream().map(AnswerRenderer::notice).forEach(end::add);
        end.addAll(sources());
        if (!answer.suggestions().isEmpty()) {
            end.add(Line.of(Span.plain(words.text("suggest"))));
        }
        return packer.add(end).parts();
    }

    private List<Line> lines(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph(paragraph.sentences());
            case Block.Steps steps -> steps(steps.items());
            case Block.Bullets bullets ->
                bullets.items().stream().map(item -> item(item, "• ")).toList();
            case Block.Table table -> table.rows().stream().map(this::row).toList();
            case Block.Contact contact -> contact(contact);
        };
    }

    /** Sentences in another language get a line of their own, as a quote. */
    private List<Line> paragraph(List<Sentence> sentences) {
        List<Line> lines = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        boolean quoted = false;
        for (Sentence sentence : sentences) {
            if (!line.isEmpty() && isForeign(sentence) != quoted) {
                lines.add(new Line(line, quoted));
                line.clear();
            }
            quoted = isForeign(sentence);
            line.add(Span.plain((line.isEmpty() ? "" : gapBefore(sentence.language())) + marked(sentence)));
        }
        lines.add(new Line(line, quoted));
        return lines;
    }

    private static String gapBefore(Language language) {
        return language.equals(Language.CHINESE) || language.tag().equals("ja") ? "" : " ";
    }

    private List<Line> steps(List<Sentence> items) {
        List<Line> lines = new ArrayList<>();
        for (Sentence item : items) {
            lines.add(item(item, lines.size() + 1 + ". "));
        }
        return lines;
    }

    private Line item(Sentence sentence, String sign) {
        return new Line(List.of(Span.plain(sign + marked(sentence))), isForeign(sentence));
    }

    private Line row(Block.Row row) {
        return Line.of(Span.of(row.label() + ":", Style.BOLD), Span.plain(" " + marked(row.value())));
    }

    private static List<Line> contact(Block.Contact contact) {
        String phone = contact.phone() == null ? "" : ": " + contact.phone();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Span.of(contact.name(), Style.BOLD), Span.plain(phone + marks(contact.citations()))));
        if (contact.chinese() != null) {
            lines.add(Line.of(Span.of(contact.chinese(), Style.CODE)));
        }
        return lines;
    }

    private boolean isForeign(Sentence sentence) {
        return !sentence.language().equals(answer.language());
    }

    private static String marked(Sentence sentence) {
        return sentence.text() + marks(sentence.citations());
    }

    private static String marks(List<Integer> citations) {
        return citations.isEmpty()
                ? ""
                : citations.stream().map(number -> "[" + number + "]").collect(Collectors.joining("", " ", ""));
    }

    private static Line notice(Notice notice) {
        String sign = switch (notice.kind()) {
            case STALE, UNCONFIRMED, CONFLICT -> "⚠️ ";
            case OTHER_LANGUAGE, UNSUPPORTED_LANGUAGE, AI_GENERATED -> "ℹ️ ";
        };
        return Line.of(Span.plain(sign), Span.of(notice.text(), Style.ITALIC));
    }

    private List<Line> sources() {
        List<Line> lines = new ArrayList<>();
        if (!answer.citations().isEmpty()) {
            lines.add(Line.of(Span.of(words.text("sources"), Style.BOLD)));
            answer.citations().stream().map(this::source).forEach(lines::add);
        }
        if (isFromKnowledge()) {
            lines.add(Line.of(Span.of(words.text("from-knowledge"), Style.ITALIC)));
        }
        if (answer.asOf() != null) {
            String date = Formats.of(words.language()).date(answer.asOf());
            lines.add(Line.of(Span.of(words.text("as-of", Map.of("date", date)), Style.ITALIC)));
        }
        return lines;
    }

    /** Of what a model wrote, a notice tells. */
    private boolean isFromKnowledge() {
        return !answer.citations().isEmpty()
                && answer.notices().stream().noneMatch(notice -> notice.kind() == Notice.Kind.AI_GENERATED);
    }

    private Line source(Citation citation) {
        StringJoiner details = new StringJoiner(", ", " — ", "").setEmptyValue("");
        if (!citation.publisher().isBlank()) {
            details.add(citation.publisher());
        }
        if (citation.published() != null) {
            details.add(Formats.of(words.language()).date(citation.published()));
        }
        return Line.of(
                Span.plain("[" + citation.number() + "] "),
                Span.linked(citation.title(), citation.url()),
                Span.plain(details.toString()));
    }
}
