package org.yellowcrane.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yellowcrane.knowledge.Passage;

/** The evidence as a language model sees it: numbered passages, with marks in place of links. Made for one answer. */
final class NumberedEvidence {

    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s<>\"'()（）\\[\\]【】「」，。；]+[^\\s<>\"'()（）\\[\\]【】「」，。；.,;:!?]");
    private static final Pattern MARK = Pattern.compile("\\[link-(\\d{1,3})]");

    private final Evidence evidence = new Evidence();
    private final Predicate<Passage> fit;
    private final Map<String, String> linksByMark = new LinkedHashMap<>();

    /** Passages that are not fit for a model are neither shown to it nor hold what it writes. */
    NumberedEvidence(Predicate<Passage> fit) {
        this.fit = fit;
    }

    /** Collects what sentences rest on; what is cited here gets a number. */
    Evidence evidence() {
        return evidence;
    }

    /** The passages, number 1 first. */
    List<Passage> passages() {
        return evidence.items().stream().map(Evidence.Item::passage).toList();
    }

    /** The passages from a number on, in the form in which the prompt shows them. */
    String shownFrom(int first) {
        List<Passage> passages = passages();
        return IntStream.rangeClosed(first, passages.size())
                .filter(this::isShown)
                .mapToObj(number -> shown(number, passages.get(number - 1)))
                .collect(Collectors.joining("\n"));
    }

    /** Whether there is a passage of that number that a model may have seen. */
    boolean isShown(int number) {
        List<Passage> passages = passages();
        return number >= 1 && number <= passages.size() && fit.test(passages.get(number - 1));
    }

    /** A sentence with links in place of marks; empty if a mark stands for none. */
    Optional<String> linked(String sentence) {
        Matcher matcher = MARK.matcher(sentence);
        StringBuilder linked = new StringBuilder();
        while (matcher.find()) {
            String link = linksByMark.get(matcher.group());
            if (link == null) {
                return Optional.empty();
            }
            matcher.appendReplacement(linked, Matcher.quoteReplacement(link));
        }
        return Optional.of(matcher.appendTail(linked).toString());
    }

    private String shown(int number, Passage passage) {
        return "<passage number=\"%d\" title=\"%s\" as-of=\"%s\">\n%s\n</passage>"
                .formatted(
                        number,
                        Prompt.quoted(passage.title()).replace('"', '\''),
                        passage.provenance().asOf(),
                        Prompt.quoted(marked(passage.text())));
    }

    private String marked(String text) {
        return LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(mark(link.group())));
    }

    private String mark(String link) {
        return linksByMark.entrySet().stream()
                .filter(known -> known.getValue().equals(link))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    String mark = "[link-" + (linksByMark.size() + 1) + "]";
                    linksByMark.put(mark, link);
                    return mark;
                });
    }
}
