package org.yellowcrane.command;

import static org.yellowcrane.command.ReportPage.escaped;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What editors should look at, as a table for a spreadsheet and as a page to read. */
final class ConcernReport {

    private static final List<String> HEAD =
            List.of("count", "kind", "language", "question", "missing", "remarks", "nearest", "passage", "gold");

    private final List<ConcernEntry> entries;

    ConcernReport(List<ConcernEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** As RFC 4180 has it, one entry a row. */
    String csv() {
        return Stream.concat(Stream.of(HEAD), IntStream.range(0, entries.size()).mapToObj(this::row))
                .map(row -> row.stream().map(ConcernReport::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private List<String> row(int index) {
        ConcernEntry entry = entries.get(index);
        return List.of(
                Integer.toString(entry.count()),
                entry.kind(),
                entry.language(),
                entry.latest().question(),
                entry.missing(),
                String.join("\n", entry.remarks()),
                entry.nearest().map(passage -> passage.id()).orElse(""),
                entry.nearest().map(passage -> passage.text()).orElse(""),
                entry.gold(index + 1));
    }

    /** Spreadsheets run what begins like a formula: an apostrophe makes it text. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    String html() {
        return ReportPage.html(
                "report",
                "What was not answered, what did not help, and what is no longer so; similar questions together, the most asked first.",
                IntStream.range(0, entries.size()).mapToObj(this::article).collect(Collectors.joining("\n")));
    }

    private String article(int index) {
        ConcernEntry entry = entries.get(index);
        String lang = " lang=\"" + escaped(entry.language()) + "\"";
        return "<article><h3" + lang + ">" + escaped(entry.latest().question()) + "</h3><p class=\"hint\">"
                + entry.kind()
                + " · " + escaped(entry.language()) + " · asked " + entry.count() + " times</p>"
                + part("What is missing", "<p" + lang + ">" + escaped(entry.missing()) + "</p>" + remarks(entry))
                + entry.nearest()
                        .map(passage -> part(
                                "Nearest passage",
                                "<p class=\"hint\">" + escaped(passage.id()) + "</p><p" + lang + ">"
                                        + escaped(passage.text()) + "</p>"))
                        .orElse("")
                + part("Draft gold question", "<pre>" + escaped(entry.gold(index + 1)) + "</pre>") + "</article>";
    }

    private static String remarks(ConcernEntry entry) {
        return entry.remarks().isEmpty()
                ? ""
                : entry.remarks().stream()
                        .map(remark -> "<li dir=\"auto\">" + escaped(remark) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String part(String title, String html) {
        return "<h4>" + title + "</h4>" + html;
    }
}
