package org.yellowcrane.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** The frame of a report as one HTML page that needs nothing beside it. */
final class ReportPage {

    private static final String TEMPLATE = "page.html";

    private ReportPage() {}

    /**
     * The page.
     *
     * @param title of the browser's window, in one word
     * @param hint what the reader should know first
     * @param body HTML
     */
    static String html(String title, String hint, String body) {
        return template()
                .replace("{{title}}", escaped(title))
                .replace("{{hint}}", escaped(hint))
                .replace("{{body}}", body);
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String template() {
        try (InputStream in = ReportPage.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(TEMPLATE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
