package org.yellowcrane.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;

/** Reads the text of a guide, line by line. */
class GuideTextReader {

    /** Begins a line of search words. */
    static final String SEARCH_WORDS = "~ ";

    private static final Pattern HEADING = Pattern.compile("## +(.+?) *\\{#([^{}]*)\\}");
    private static final Pattern STEP = Pattern.compile("(\\d{1,2})\\. +(.*)");
    private static final Pattern BULLET = Pattern.compile("- +(.*)");
    private static final Pattern COMMA = Pattern.compile("\\s*[,，、]\\s*");
    private static final Pattern MARKUP =
            Pattern.compile("\\*\\*|__|`|^[*+>|] |^#{3,}|^---|^===|!?\\[[^\\]]{0,200}\\]\\(|<[a-zA-Z/!][^>]{0,200}>");

    /** Of characters; the longest paragraph of ours has a tenth of it. */
    private static final int MAX_LINE = 10_000;

    private static final int MAX_SEARCH_WORD = 40;

    private final EditorFile file;
    private final Language language;
    private final Problems problems;

    private String title = "";
    private final Map<String, GuideText.Part> parts = new LinkedHashMap<>();
    private @Nullable String id;
    private String heading = "";
    private int headingLine;
    private List<String> questions = new ArrayList<>();
    private List<String> searchWords = new ArrayList<>();
    private List<Section.Block> blocks = new ArrayList<>();
    private List<String> run = new ArrayList<>();
    private Kind kind = Kind.NONE;
    private boolean gap;
    private int line;

    private enum Kind {
        NONE,
        PARAGRAPH,
        STEPS,
        BULLETS
    }

    private GuideTextReader(EditorFile file, Language language, Problems problems) {
        this.file = file;
        this.language = language;
        this.problems = problems;
    }

    static GuideText read(EditorFile file, Language language, Problems problems) {
        return new GuideTextReader(file, language, problems).read();
    }

    private GuideText read() {
        file.text().lines().forEach(this::line);
        endSection();
        if (title.isEmpty()) {
            error(1, "the title is missing ('# Title')");
        }
        return new GuideText(file.name(), title, List.copyOf(parts.values()));
    }

    private void line(String raw) {
        line++;
        String text = raw.strip();
        if (text.isEmpty() || text.length() > MAX_LINE) {
            if (!text.isEmpty()) {
                error(line, "a line of more than " + MAX_LINE + " characters");
            }
            gap = true;
            return;
        }
        if (gap && !continuesList(text)) {
            endBlock();
        }
        gap = false;
        if (text.startsWith("## ")) {
            startSection(text);
        } else if (text.startsWith("# ")) {
            title(text.substring(2).strip());
        } else if (id == null) {
            error(line, "text before the first section; a section starts with '## Heading {#id}'");
        } else if (text.startsWith("? ")) {
            question(text.substring(2).strip());
        } else if (text.startsWith(SEARCH_WORDS)) {
            searchWords(text.substring(2).strip());
        } else {
            if (MARKUP.matcher(text).find()) {
                error(line, "markup that is not used here: plain text, '1.' and '- ' only");
            }
            content(raw, text);
        }
    }

    /** The entries of a list may have empty lines between them. */
    private boolean continuesList(String text) {
        Matcher step = STEP.matcher(text);
        return kind == Kind.STEPS
                ? step.matches() && Integer.parseInt(step.group(1)) != 1
                : kind == Kind.BULLETS && BULLET.matcher(text).matches();
    }

    private void title(String text) {
        if (!title.isEmpty() || id != null) {
            error(line, "a second title; sections start with '##'");
        }
        title = text;
    }

    private void startSection(String text) {
        endSection();
        Matcher matcher = HEADING.matcher(text);
        boolean complete = matcher.matches();
        if (!complete) {
            error(line, "a section starts with '## Heading {#id}'");
        }
        id = complete ? matcher.group(2) : "?" + line;
        heading = complete ? matcher.group(1) : text;
        headingLine = line;
        questions = new ArrayList<>();
        searchWords = new ArrayList<>();
        blocks = new ArrayList<>();
        if (complete && !Scalars.isId(matcher.group(2))) {
            error(line, "an id is made of lower-case words with hyphens, not '" + matcher.group(2) + "'");
        }
    }

    private void question(String text) {
        beforeText("sample questions");
        questions.add(text);
    }

    private void searchWords(String text) {
        beforeText("search words");
        for (String word : COMMA.split(text, -1)) {
            if (word.isEmpty() || word.length() > MAX_SEARCH_WORD) {
                error(
                        line,
                        "search words are words with commas between them, each of 1 to " + MAX_SEARCH_WORD
                                + " characters");
            } else if (searchWords.contains(word)) {
                error(line, "the search word '" + word + "' stands here a second time");
            } else {
                searchWords.add(word);
            }
        }
    }

    private void beforeText(String what) {
        if (!blocks.isEmpty() || kind != Kind.NONE) {
            error(line, what + " stand right under the heading");
        }
    }

    private void content(String raw, String text) {
        Matcher step = STEP.matcher(text);
        Matcher bullet = BULLET.matcher(text);
        boolean indented = raw.startsWith(" ");
        if (step.matches() || bullet.matches()) {
            if (indented && kind != Kind.NONE) {
                error(line, "a list inside a list is not allowed");
            }
            item(step, bullet);
        } else if (kind == Kind.NONE) {
            kind = Kind.PARAGRAPH;
            run.add(text);
        } else if (kind == Kind.PARAGRAPH || indented) {
            run.set(run.size() - 1, joined(run.getLast(), text));
        } else {
            error(line, "an empty line must stand between a list and the next paragraph");
        }
    }

    private void item(Matcher step, Matcher bullet) {
        Kind wanted = step.matches() ? Kind.STEPS : Kind.BULLETS;
        if (kind != Kind.NONE && kind != wanted) {
            error(line, "an empty line must stand before a list");
            endBlock();
        }
        kind = wanted;
        run.add(wanted == Kind.STEPS ? step.group(2) : bullet.group(1));
        if (wanted == Kind.STEPS && Integer.parseInt(step.group(1)) != run.size()) {
            error(line, "step %s where step %d is expected".formatted(step.group(1), run.size()));
        }
    }

    /** Lines of one paragraph; between Chinese or Japanese characters no space is needed. */
    private String joined(String first, String second) {
        boolean spaced = language.isSpaced()
                || language.tag().equals("ko")
                || first.charAt(first.length() - 1) < 0x2E80
                || second.charAt(0) < 0x2E80;
        return first + (spaced ? " " : "") + second;
    }

    private void endBlock() {
        switch (kind) {
            case PARAGRAPH -> blocks.add(new Section.Block.Paragraph(run.getFirst()));
            case STEPS -> blocks.add(new Section.Block.Steps(List.copyOf(run)));
            case BULLETS -> blocks.add(new Section.Block.Bullets(List.copyOf(run)));
            case NONE -> {}
        }
        run = new ArrayList<>();
        kind = Kind.NONE;
    }

    private void endSection() {
        endBlock();
        if (id == null) {
            return;
        }
        if (blocks.isEmpty()) {
            error(headingLine, "the section has no text");
        }
        if (questions.size() < 2 || questions.size() > 5) {
            problems.warning(file.name(), headingLine, "two to five sample questions ('? '), not " + questions.size());
        }
        Section.Text text =
                new Section.Text(heading, List.copyOf(questions), List.copyOf(searchWords), List.copyOf(blocks));
        if (parts.putIfAbsent(id, new GuideText.Part(id, headingLine, text)) != null) {
            error(headingLine, "the section '" + id + "' stands here a second time");
        }
    }

    private void error(int where, String reason) {
        problems.error(file.name(), where, reason);
    }
}
