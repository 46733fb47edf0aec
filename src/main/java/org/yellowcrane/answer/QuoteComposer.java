package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yellowcrane.knowledge.Conflict;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.Section;
import org.yellowcrane.language.Language;
import org.yellowcrane.question.Cue;
import org.yellowcrane.retrieval.Quoter;
import org.yellowcrane.retrieval.Sentences;

/** Answers by quoting: the shortest run of whole sentences of a section that answers, a whole procedure, or the sentence about a record's field. */
final class QuoteComposer implements Composer {

    /** A section up to this length, in characters, is read at a glance and quoted whole; a third of it in Chinese, Japanese and Korean. */
    private static final int AT_A_GLANCE = 450;

    /** A section up to this length is read through by somebody who asks how. */
    private static final int LONGEST_WHOLE = 750;

    private final Quoter quoter;

    QuoteComposer(Quoter quoter) {
        this.quoter = quoter;
    }

    @Override
    public String name() {
        return "quote";
    }

    @Override
    public Optional<Draft> compose(Request request) {
        if (!Decision.answers(request.ranking(), new Focus(request.understanding(), request.knowledge()))) {
            return Optional.empty();
        }
        Passage passage = request.ranking().hits().getFirst().passage();
        Optional<Draft> ended = Ended.draft(request, passage);
        return ended.isPresent() ? ended : quote(request, passage);
    }

    private Optional<Draft> quote(Request request, Passage passage) {
        Evidence evidence = new Evidence();
        List<Block> blocks = request.knowledge()
                .section(passage.id())
                .map(section -> section(request, passage, section, evidence))
                .orElseGet(() -> record(request, passage, evidence));
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(Outcome.ANSWERED, blocks, evidence.items(), List.of(passage.id())));
    }

    /** A hit on a record is worded like any other answer about that record. */
    private static List<Block> record(Request request, Passage passage, Evidence evidence) {
        String[] parts = passage.id().split("#", 2);
        Optional<KnowledgeRecord> record = request.knowledge().record(RecordId.parse(parts[0]));
        return record.map(found -> new RecordTelling(request, evidence).fields(found, List.of(parts[1])))
                .orElse(List.of());
    }

    private List<Block> section(Request request, Passage passage, Section section, Evidence evidence) {
        Section.Text text = section.texts().get(passage.language());
        if (text == null) {
            return List.of();
        }
        int citation = evidence.cite(passage);
        List<Block> blocks = new ArrayList<>();
        if (isWhole(request, text)) {
            blocks.addAll(whole(text.blocks(), passage.language(), citation));
        } else {
            Set<String> chosen = Set.copyOf(
                    quoter.quote(request.understanding().text(), passage).quoted());
            blocks.addAll(whole(chosen(text, passage.language(), chosen), passage.language(), citation));
        }
        for (Conflict conflict : section.conflicts()) {
            var told = conflict.tell().forReader(request.language());
            Sentence sentence = new Sentence(told.text(), told.language(), List.of(citation));
            boolean quoted = blocks.stream()
                    .flatMap(Renumbering::sentences)
                    .anyMatch(s -> told.text().contains(s.text()));
            if (!quoted) {
                blocks.add(new Block.Paragraph(List.of(sentence)));
            }
        }
        return blocks;
    }

    /** A short section is quoted whole; who asks how gets the whole procedure, unless it is long prose. */
    private static boolean isWhole(Request request, Section.Text text) {
        boolean steps = text.blocks().stream().anyMatch(Section.Block.Steps.class::isInstance);
        boolean asksHow = request.understanding().signals(Cue.HOW_TO);
        int length = text.blocks().stream().mapToInt(QuoteComposer::length).sum();
        boolean wide = !request.languages().question().isSpaced();
        int most = asksHow ? LONGEST_WHOLE : AT_A_GLANCE;
        return (steps && asksHow) || length <= (wide ? most / 3 : most);
    }

    private static int length(Section.Block block) {
        return switch (block) {
            case Section.Block.Paragraph paragraph -> paragraph.text().length();
            case Section.Block.Steps steps ->
                steps.items().stream().mapToInt(String::length).sum();
            case Section.Block.Bullets bullets ->
                bullets.items().stream().mapToInt(String::length).sum();
        };
    }

    /** The chosen sentences; a list stays whole with the sentence that leads to it, if either of them is chosen. */
    private static List<Section.Block> chosen(Section.Text text, Language language, Set<String> chosen) {
        List<Section.Block> kept = new ArrayList<>();
        List<Section.Block> blocks = text.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            boolean listFollows = i + 1 < blocks.size() && !(blocks.get(i + 1) instanceof Section.Block.Paragraph);
            boolean listChosen =
                    listFollows && items(blocks.get(i + 1)).stream().anyMatch(item -> isChosen(item, chosen));
            if (blocks.get(i) instanceof Section.Block.Paragraph paragraph) {
                List<String> sentences = Sentences.of(paragraph.text(), language);
                boolean leadChosen = listFollows && chosen.contains(sentences.getLast());
                List<String> quoted = sentences.stream()
                        .filter(sentence ->
                                chosen.contains(sentence) || (listChosen && sentence.equals(sentences.getLast())))
                        .toList();
                quoted.forEach(sentence -> kept.add(new Section.Block.Paragraph(sentence)));
                if (leadChosen || listChosen) {
                    kept.add(blocks.get(i + 1));
                }
            } else if (i == 0 && items(blocks.get(i)).stream().anyMatch(item -> isChosen(item, chosen))) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }

    private static boolean isChosen(String item, Set<String> chosen) {
        return chosen.stream().anyMatch(sentence -> item.contains(sentence) || sentence.contains(item));
    }

    private static List<String> items(Section.Block block) {
        return switch (block) {
            case Section.Block.Paragraph paragraph -> List.of(paragraph.text());
            case Section.Block.Steps steps -> steps.items();
            case Section.Block.Bullets bullets -> bullets.items();
        };
    }

    /** Blocks of a section as blocks of an answer; neighbouring sentences are one paragraph. */
    private static List<Block> whole(List<Section.Block> parts, Language language, int citation) {
        List<Block> blocks = new ArrayList<>();
        List<Sentence> running = new ArrayList<>();
        for (Section.Block part : parts) {
            if (part instanceof Section.Block.Paragraph paragraph) {
                running.addAll(sentences(Sentences.of(paragraph.text(), language), language, citation));
                continue;
            }
            flush(running, blocks);
            List<Sentence> items = sentences(items(part), language, citation);
            blocks.add(part instanceof Section.Block.Steps ? new Block.Steps(items) : new Block.Bullets(items));
        }
        flush(running, blocks);
        return blocks;
    }

    private static void flush(List<Sentence> running, List<Block> blocks) {
        if (!running.isEmpty()) {
            blocks.add(new Block.Paragraph(running));
            running.clear();
        }
    }

    private static List<Sentence> sentences(List<String> texts, Language language, int citation) {
        return texts.stream()
                .map(text -> new Sentence(text, language, List.of(citation)))
                .toList();
    }
}
