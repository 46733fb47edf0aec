package org.yellowcrane.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Block;
import org.yellowcrane.answer.Citation;
import org.yellowcrane.answer.Notice;
import org.yellowcrane.answer.Sentence;
import org.yellowcrane.language.Language;

/** An answer as HTML that needs no script, in the form that the chat page gives it. Every text is escaped. */
final class AnswerHtml {

    private static final Pattern DIALLED = Pattern.compile("[+\\d][\\d*#,-]*");

    private final Answer answer;
    private final PageWords words;
    private final String anchor;

    /** @param anchor begins the names of places in the page, so that two answers fit in one */
    AnswerHtml(Answer answer, PageWords words, String anchor) {
        this.answer = answer;
        this.words = words;
        this.anchor = anchor;
    }

    /** What it says, what must be known about it, and what it rests on. */
    String bubble() {
        return "<div class=\"bubble\"" + lang(answer.language()) + ">"
                + all(answer.blocks().stream().map(this::block))
                + all(answer.notices().stream().map(this::notice)) + sources() + "</div>";
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph ->
                "<p>" + paragraph.sentences().stream().map(this::sentence).collect(Collectors.joining(gap())) + "</p>";
            case Block.Steps steps -> list("ol", "steps", steps.items());
            case Block.Bullets bullets -> list("ul", "bullets", bullets.items());
            case Block.Table table ->
                "<table><tbody>"
                        + all(table.rows().stream()
                                .map(row -> "<tr><th scope=\"row\">" + text(row.label()) + "</th><td>"
                                        + sentence(row.value()) + "</td></tr>"))
                        + "</tbody></table>";
            case Block.Contact contact -> contact(contact);
        };
    }

    private String gap() {
        return answer.language().equals(Language.CHINESE)
                        || answer.language().tag().equals("ja")
                ? ""
                : " ";
    }

    private String list(String element, String style, List<Sentence> items) {
        return "<" + element + " class=\"" + style + "\">"
                + all(items.stream().map(item -> "<li>" + sentence(item) + "</li>")) + "</" + element + ">";
    }

    private String sentence(Sentence sentence) {
        boolean foreign = !sentence.language().equals(answer.language());
        return "<span" + (foreign ? " class=\"foreign\"" + lang(sentence.language()) : "") + ">" + text(sentence.text())
                + pills(sentence.citations()) + "</span>";
    }

    private String pills(List<Integer> citations) {
        return all(citations.stream()
                .map(number -> "<a class=\"cite\" href=\"#" + anchor + number + "\" aria-label=\""
                        + text(words.text("source", "n", number.toString())) + "\">" + number + "</a>"));
    }

    private String contact(Block.Contact contact) {
        StringBuilder card = new StringBuilder("<div class=\"contact\"><p class=\"name\">")
                .append(text(contact.name()))
                .append(pills(contact.citations()))
                .append("</p>");
        if (contact.phone() != null) {
            card.append("<p>").append(phone(contact.phone(), contact.dial())).append("</p>");
        }
        if (contact.chinese() != null) {
            card.append("<div class=\"show\"><p class=\"facts\">")
                    .append(text(words.text("showChinese")))
                    .append("</p><p class=\"chinese\" lang=\"zh\">")
                    .append(text(contact.chinese()))
                    .append("</p></div>");
        }
        return card.append("</div>").toString();
    }

    private static String phone(String shown, @Nullable String dial) {
        return dial != null && DIALLED.matcher(dial).matches()
                ? "<a class=\"phone\" href=\"tel:" + text(dial) + "\">" + text(shown) + "</a>"
                : "<span class=\"phone\">" + text(shown) + "</span>";
    }

    private String notice(Notice notice) {
        return "<p class=\"notice\"><span class=\"badge\">"
                + text(words.text("notices/" + notice.kind().code())) + "</span> " + text(notice.text()) + "</p>";
    }

    private String sources() {
        return answer.citations().isEmpty()
                ? ""
                : "<div class=\"sources\"><ol>"
                        + all(answer.citations().stream().map(this::source)) + "</ol></div>";
    }

    private String source(Citation citation) {
        List<String> facts = new ArrayList<>();
        facts.add(citation.publisher());
        if (citation.published() != null) {
            facts.add(words.text("published", "date", words.date(citation.published())));
        }
        if (!Objects.equals(citation.asOf(), citation.published())) {
            facts.add(words.asOf(citation.asOf()));
        }
        if (citation.computed()) {
            facts.add(words.text("computed"));
        }
        return "<li class=\"source\" id=\"" + anchor + citation.number() + "\"><span class=\"number\">"
                + citation.number()
                + "</span><div><p class=\"title\">" + title(citation) + "</p><p class=\"facts\">"
                + facts.stream()
                        .filter(fact -> !fact.isBlank())
                        .map(AnswerHtml::text)
                        .collect(Collectors.joining(" · "))
                + "</p><blockquote" + lang(citation.language()) + ">" + text(citation.quote())
                + "</blockquote></div></li>";
    }

    private static String title(Citation citation) {
        String scheme =
                citation.url() == null ? "" : Objects.toString(citation.url().getScheme(), "");
        return scheme.equals("https") || scheme.equals("http")
                ? "<a href=\"" + text(String.valueOf(citation.url())) + "\" rel=\"noopener noreferrer\">"
                        + text(citation.title()) + "</a>"
                : "<span>" + text(citation.title()) + "</span>";
    }

    static String lang(Language language) {
        return " lang=\"" + text(language.tag()) + "\"";
    }

    static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String all(Stream<String> parts) {
        return parts.collect(Collectors.joining());
    }
}
