package org.yellowcrane.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yellowcrane.conversation.AnswerArchive;
import org.yellowcrane.conversation.PastAnswer;
import org.yellowcrane.language.PartialDate;

/** The lasting page of an answer, or the same as JSON for those who ask for that. */
@RestController
class AnswerPage {

    private static final Pattern PLACE = Pattern.compile("@(\\w+)@");

    private final AnswerArchive archive;
    private final Clock clock;
    private final String assets;
    private final String template;

    AnswerPage(AnswerArchive archive, Clock clock, ChatPage.Assets assets) {
        this.archive = archive;
        this.clock = clock;
        this.assets = assets.path();
        this.template = read();
    }

    @GetMapping(path = "/a/{id}")
    ResponseEntity<Object> page(
            @PathVariable String id, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        PastAnswer past = archive.find(id).orElseThrow(() -> new ProblemException(ProblemKind.ANSWER_UNKNOWN));
        var response = ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .varyBy(HttpHeaders.ACCEPT);
        return wantsJson(accept)
                ? response.contentType(MediaType.APPLICATION_JSON).body(PastAnswerBody.of(past))
                : response.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .body(html(past));
    }

    private static boolean wantsJson(String accept) {
        try {
            List<org.springframework.util.MimeType> accepted = MimeTypeUtils.parseMimeTypes(accept);
            return accepted.stream().anyMatch(MediaType.APPLICATION_JSON::equalsTypeAndSubtype)
                    && accepted.stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMimeTypeException malformed) {
            return false;
        }
    }

    private String html(PastAnswer past) {
        PageWords words = PageWords.in(past.answer().language());
        String question = past.question();
        PartialDate asOf = past.answer().asOf();
        Map<String, String> places = Map.of(
                "language", AnswerHtml.text(words.language().tag()),
                "assets", assets,
                "title", AnswerHtml.text(question == null ? words.text("answer") : question),
                "ask", AnswerHtml.text(words.text("page/ask")),
                "question",
                        question == null ? "" : "<p class=\"asked\" dir=\"auto\">" + AnswerHtml.text(question) + "</p>",
                "answer", new AnswerHtml(past.answer(), words, "source-").bubble(),
                "given", AnswerHtml.text(words.text("page/given", "date", words.date(day(past)))),
                "asof", asOf == null ? "" : AnswerHtml.text(words.asOf(asOf)) + " · ",
                "revision", revision(words, past.answer().knowledgeRevision()),
                "standing", standing(past.standing(), words));
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(places.getOrDefault(place.group(1), "")));
    }

    private PartialDate day(PastAnswer past) {
        return PartialDate.of(LocalDate.ofInstant(past.at(), clock.getZone()));
    }

    private static String revision(PageWords words, String revision) {
        return AnswerHtml.text(words.text("page/revision", "revision", revision));
    }

    private static String standing(PastAnswer.Standing standing, PageWords words) {
        return switch (standing) {
            case PastAnswer.StillTrue same -> told(words, "stillTrue", "stillTrueText", same.revision());
            case PastAnswer.Unchecked unknown -> told(words, "unchecked", "uncheckedText", unknown.revision());
            case PastAnswer.Changed changed ->
                changed.now() == null
                        ? told(words, "changed", "changedSources", changed.revision())
                        : told(words, "changed", "changedText", changed.revision())
                                + new AnswerHtml(
                                                changed.now(),
                                                PageWords.in(changed.now().language()),
                                                "now-")
                                        .bubble();
        };
    }

    private static String told(PageWords words, String badge, String text, String revision) {
        return "<p class=\"notice\"><span class=\"badge\">" + AnswerHtml.text(words.text("page/" + badge)) + "</span> "
                + AnswerHtml.text(words.text("page/" + text)) + "</p><p class=\"facts\">" + revision(words, revision)
                + "</p>";
    }

    private static String read() {
        try {
            return new ClassPathResource("answer.html", AnswerPage.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
