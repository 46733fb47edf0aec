package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yellowcrane.knowledge.Conflict;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.Section;
import org.yellowcrane.language.Language;
import org.yellowcrane.question.Cue;
import org.yellowcrane.retrieval.Quoter;

/** Answers by quoting: the shortest run of whole sentences of a section that answers, a whole procedure, or the sentence about a record's field. */
final class QuoteComposer implements Composer {

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
        return new Decision(request).choose().flatMap(hit -> {
            Optional<Draft> ended = Ended.draft(request, hit.passage());
            return ended.isPresent() ? ended : quote(request, hit.passage());
        });
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
        boolean procedure = text.blocks().stream().anyMatch(Section.Block.Steps.class::isInstance)
                && request.understanding().signals(Cue.HOW_TO);
        if (procedure) {
            blocks.addAll(whole(text, passage.language(), citation));
        } else {
            List<Sentence> sentences = quoter.quote(request.understanding().text(), passage).quoted().stream()
                    .map(sentence -> new Sentence(sentence, passage.language(), List.of(citation)))
                    .toList();
            blocks.add(new Block.Paragraph(sentences));
        }
        for (Conflict conflict : section.conflicts()) {
            var told = conflict.tell().forReader(request.language());
            blocks.add(new Block.Paragraph(List.of(new Sentence(told.text(), told.language(), List.of(citation)))));
        }
        return blocks;
    }

    /** Steps stay whole, with what leads to them. */
    private static List<Block> whole(Section.Text text, Language language, int citation) {
        return text.blocks().stream()
                .map(block -> switch (block) {
                    case Section.Block.Paragraph paragraph ->
                        (Block) new Block.Paragraph(sentences(List.of(paragraph.text()), language, citation));
                    case Section.Block.Steps steps -> new Block.Steps(sentences(steps.items(), language, citation));
                    case Section.Block.Bullets bullets ->
                        new Block.Bullets(sentences(bullets.items(), language, citation));
                })
                .toList();
    }

    private static List<Sentence> sentences(List<String> texts, Language language, int citation) {
        return texts.stream()
                .map(text -> new Sentence(text, language, List.of(citation)))
                .toList();
    }
}
