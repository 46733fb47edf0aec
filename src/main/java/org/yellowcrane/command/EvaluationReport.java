package org.yellowcrane.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Citation;
import org.yellowcrane.answer.Notice;
import org.yellowcrane.retrieval.Ranking;

/** The exam as one HTML page that needs nothing beside it: figures of every part, and each failure of one part in detail. */
final class EvaluationReport {

    private static final int REJECTED = 8;

    private final List<Graded> graded;
    private final String detailed;

    /**
     * A report.
     *
     * @param graded all questions of the exam
     * @param detailed the part whose failures are told one by one; the other part shows figures only, so that nobody tunes on it
     */
    EvaluationReport(List<Graded> graded, String detailed) {
        this.graded = List.copyOf(graded);
        this.detailed = detailed;
    }

    /** The page. */
    String html() {
        String revision = graded.stream()
                .map(one -> one.exchange().answer().knowledgeRevision())
                .distinct()
                .collect(Collectors.joining(", "));
        return ReportPage.html(
                "evaluation",
                "The gold questions, graded strictly: the right outcome, everything that must be said, nothing that must not. Knowledge "
                        + revision + ".",
                parts().map(this::figures).collect(Collectors.joining()) + "<section>" + failures() + "</section>");
    }

    private Stream<String> parts() {
        return new TreeSet<>(graded.stream().map(one -> one.gold().part()).toList()).stream();
    }

    private String figures(String part) {
        List<Graded> ofPart =
                graded.stream().filter(one -> one.gold().part().equals(part)).toList();
        return "<section><h2>Part: " + escaped(part) + "</h2><div class=\"tables\">"
                + table("language", ofPart, one -> one.gold().language().tag())
                + table(
                        "expected outcome",
                        ofPart,
                        one -> String.join(" or ", one.gold().outcomes()))
                + table(
                        "category",
                        ofPart,
                        one -> one.gold().language().tag() + " " + one.gold().category())
                + "</div></section>\n";
    }

    private static String table(String title, List<Graded> graded, Function<Graded, String> key) {
        Map<String, Tally> tallies = Tally.by(key, graded);
        return "<table><thead><tr><th scope=\"col\">" + title
                + "</th><th scope=\"col\">right</th><th scope=\"col\">wrong</th><th scope=\"col\">share</th></tr></thead><tbody>"
                + tallies.entrySet().stream()
                        .map(row -> String.format(
                                Locale.ROOT,
                                "<tr><th scope=\"row\">%s</th><td>%d</td><td>%d</td><td>%.1f %%</td></tr>",
                                escaped(row.getKey()),
                                row.getValue().right(),
                                row.getValue().wrong(),
                                row.getValue().percent()))
                        .collect(Collectors.joining())
                + "</tbody></table>";
    }

    private String failures() {
        List<Graded> wrong = graded.stream()
                .filter(one -> one.gold().part().equals(detailed) && !one.isRight())
                .toList();
        return "<h2>Failures of the part “" + escaped(detailed) + "”: " + wrong.size() + "</h2>\n"
                + wrong.stream().map(EvaluationReport::failure).collect(Collectors.joining());
    }

    private static String failure(Graded failed) {
        GoldQuestions.Gold gold = failed.gold();
        Answer answer = failed.exchange().answer();
        String notices = answer.notices().stream()
                .map(Notice::text)
                .map(text -> "<p class=\"notice\">" + escaped(text) + "</p>")
                .collect(Collectors.joining());
        return "<article id=\"" + escaped(gold.id()) + "\"><h3"
                + lang(gold.language().tag()) + ">"
                + escaped(gold.question()) + "</h3><p class=\"hint\">" + escaped(gold.id()) + " · "
                + escaped(gold.category())
                + gold.on().map(day -> " · asked on " + day).orElse("") + "</p>"
                + (gold.turns().isEmpty() ? "" : part("Asked before", list(gold.turns())))
                + part("Why it is wrong", list(failed.faults()))
                + part("Expected", list(expected(gold)))
                + part(
                        "Answer",
                        "<div class=\"answer\"" + lang(answer.language().tag()) + "><p class=\"text\">"
                                + escaped(answer.text()) + "</p>" + notices + "</div><p class=\"hint\">"
                                + answer.outcome().code() + ", " + escaped(answer.composer()) + "</p>")
                + part(
                        "Understood as",
                        list(Explanation.understanding(failed.exchange().trace())))
                + part(
                        "Evidence kept",
                        list(answer.citations().stream()
                                .map(EvaluationReport::kept)
                                .toList()))
                + part("Evidence rejected", list(rejected(failed)))
                + "</article>\n";
    }

    private static List<String> expected(GoldQuestions.Gold gold) {
        return Stream.of(
                        Stream.of("outcome " + String.join(" or ", gold.outcomes())),
                        gold.contains().stream().map(text -> "says " + text.replace("|", " or ")),
                        gold.excludes().stream().map(text -> "does not say " + text))
                .flatMap(texts -> texts)
                .toList();
    }

    private static String kept(Citation citation) {
        return "[" + citation.number() + "] " + citation.passage() + ": " + citation.quote();
    }

    private static List<String> rejected(Graded failed) {
        Optional<Ranking> ranking = failed.exchange().trace().ranking();
        return Stream.concat(
                        ranking.stream()
                                .map(found -> String.format(
                                        Locale.ROOT, "answerable with probability %.2f", found.answerability())),
                        failed.rejected().stream()
                                .limit(REJECTED)
                                .map(hit -> String.format(
                                        Locale.ROOT,
                                        "%.3f %s: %s",
                                        hit.score(),
                                        hit.passage().id(),
                                        hit.passage().text())))
                .toList();
    }

    private static String part(String title, String html) {
        return "<h4>" + title + "</h4>" + html;
    }

    private static String list(List<String> texts) {
        return texts.isEmpty()
                ? "<p class=\"hint\">nothing</p>"
                : texts.stream()
                        .map(text -> "<li>" + escaped(text) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String lang(String tag) {
        return " lang=\"" + escaped(tag) + "\"";
    }

    private static String escaped(String text) {
        return ReportPage.escaped(text);
    }
}
