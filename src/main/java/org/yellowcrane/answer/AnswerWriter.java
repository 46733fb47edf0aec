package org.yellowcrane.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.knowledge.Conflict;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.Provenance;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.Source;
import org.yellowcrane.language.PartialDate;

/** Makes an answer of a draft: numbers the citations that are used, and adds the notices that its evidence calls for. */
final class AnswerWriter {

    private final KnowledgeBase knowledge;
    private final Replies replies;
    private final LocalDate today;

    AnswerWriter(KnowledgeBase knowledge, Replies replies, LocalDate today) {
        this.knowledge = knowledge;
        this.replies = replies;
        this.today = today;
    }

    Answer write(Draft draft, String composer, boolean unsupportedLanguage, List<String> suggestions) {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        List<Block> blocks = draft.blocks().stream()
                .map(block -> Renumbering.apply(block, old -> numbers.computeIfAbsent(old, key -> numbers.size() + 1)))
                .toList();
        List<Citation> citations = new ArrayList<>();
        numbers.forEach(
                (old, number) -> citations.add(citation(number, draft.evidence().get(old - 1))));
        List<Passage> used = numbers.keySet().stream()
                .map(old -> draft.evidence().get(old - 1).passage())
                .toList();
        return new Answer(
                draft.outcome(),
                replies.language(),
                blocks,
                citations,
                notices(draft, blocks, used, kinds(composer, unsupportedLanguage)),
                suggestions,
                composer,
                asOf(numbers.keySet().stream()
                        .map(old -> draft.evidence().get(old - 1))
                        .toList()),
                knowledge.revision());
    }

    private Citation citation(int number, Evidence.Item item) {
        Passage passage = item.passage();
        Source source = passage.provenance().sources().getFirst();
        return new Citation(
                number,
                source.title(),
                source.publisher().forReader(replies.language()).text(),
                source.url(),
                source.published(),
                passage.provenance().asOf(),
                passage.id(),
                passage.text(),
                passage.language(),
                item.computed());
    }

    /** What does not depend on the evidence. */
    private static Set<Notice.Kind> kinds(String composer, boolean unsupportedLanguage) {
        Set<Notice.Kind> kinds = EnumSet.noneOf(Notice.Kind.class);
        if (unsupportedLanguage) {
            kinds.add(Notice.Kind.UNSUPPORTED_LANGUAGE);
        }
        if (composer.equals(ModelComposer.NAME)) {
            kinds.add(Notice.Kind.AI_GENERATED);
        }
        return kinds;
    }

    private List<Notice> notices(Draft draft, List<Block> blocks, List<Passage> used, Set<Notice.Kind> kinds) {
        if (draft.outcome() != Outcome.EMERGENCY) {
            for (Passage passage : used) {
                if (passage.provenance().isStale(today)) {
                    kinds.add(Notice.Kind.STALE);
                }
                if (passage.provenance().confidence() == Provenance.Confidence.LOW) {
                    kinds.add(Notice.Kind.UNCONFIRMED);
                }
                if (hasConflict(passage)) {
                    kinds.add(Notice.Kind.CONFLICT);
                }
            }
        }
        if (blocks.stream()
                .flatMap(Renumbering::sentences)
                .anyMatch(s -> !s.language().equals(replies.language()))) {
            kinds.add(Notice.Kind.OTHER_LANGUAGE);
        }
        return kinds.stream()
                .map(kind -> new Notice(kind, replies.text("notices." + kind.code())))
                .toList();
    }

    private boolean hasConflict(Passage passage) {
        String[] parts = passage.id().split("#", 2);
        Stream<Conflict> conflicts = knowledge.section(passage.id()).stream().flatMap(s -> s.conflicts().stream());
        if (parts.length == 2) {
            conflicts = knowledge.record(RecordId.parse(parts[0])).stream()
                    .flatMap(record -> record.conflicts().stream())
                    .filter(conflict ->
                            conflict.field() == null || conflict.field().equals(parts[1]));
        }
        return conflicts.findAny().isPresent();
    }

    /** The oldest day of what is quoted; of what was computed only where nothing is quoted. */
    private static @Nullable PartialDate asOf(List<Evidence.Item> used) {
        boolean quotes = used.stream().anyMatch(item -> !item.computed());
        return used.stream()
                .filter(item -> !quotes || !item.computed())
                .map(item -> item.passage().provenance().asOf())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
