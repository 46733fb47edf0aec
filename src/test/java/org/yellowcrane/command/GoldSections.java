package org.yellowcrane.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeLoader;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;

/** The dev part of gold questions as collections to fit the search on: the questions that passages of the knowledge answer. */
public final class GoldSections {

    /** A question that more passages than these could answer says little about the search. */
    private static final int MOST = 6;

    private GoldSections() {}

    /**
     * One collection for each language.
     *
     * @param folder the knowledge
     * @param questions a folder that holds {@code gold/<language>.yaml}
     */
    public static List<BeirFolder> of(Path folder, Path questions) throws IOException {
        KnowledgeBase knowledge = new KnowledgeLoader(Languages.ALL, Clock.systemUTC())
                .load(folder)
                .knowledge()
                .orElseThrow();
        List<GoldQuestions.Gold> gold = GoldQuestions.read(questions);
        List<BeirFolder> collections = new ArrayList<>();
        for (Language language : knowledge.languages()) {
            List<Passage> passages = knowledge.passages().stream()
                    .filter(passage -> passage.language().equals(language))
                    .toList();
            List<BeirFolder.Question> asked = new ArrayList<>();
            for (GoldQuestions.Gold one : gold) {
                Set<String> right = one.language().equals(language) && isUsable(one) ? right(one, passages) : Set.of();
                if (!right.isEmpty() && right.size() <= MOST) {
                    asked.add(new BeirFolder.Question(one.id(), one.question(), List.of(), right));
                }
            }
            if (!asked.isEmpty()) {
                collections.add(new BeirFolder(questions.getFileName() + "-" + language, language, passages, asked));
            }
        }
        return collections;
    }

    private static boolean isUsable(GoldQuestions.Gold gold) {
        return gold.part().equals("dev")
                && gold.turns().isEmpty()
                && !gold.contains().isEmpty()
                && gold.outcomes().contains("answered");
    }

    private static Set<String> right(GoldQuestions.Gold gold, List<Passage> passages) {
        List<Passage> named = passages.stream()
                .filter(passage -> gold.evidence().stream().anyMatch(id -> isPartOf(passage.id(), id)))
                .toList();
        Set<String> holding = (named.isEmpty() ? passages : named)
                .stream()
                        .filter(passage -> gold.contains().stream().allMatch(entry -> holds(passage, entry)))
                        .map(Passage::id)
                        .collect(Collectors.toSet());
        return holding.isEmpty() ? named.stream().map(Passage::id).collect(Collectors.toSet()) : holding;
    }

    private static boolean isPartOf(String passage, String evidence) {
        return passage.equals(evidence)
                || passage.equals(evidence.replace('/', '#'))
                || passage.startsWith(evidence + "#");
    }

    private static boolean holds(Passage passage, String alternatives) {
        String text = (passage.title() + "\n" + passage.text()).toLowerCase(Locale.ROOT);
        return List.of(alternatives.split("\\|")).stream().anyMatch(one -> text.contains(one.toLowerCase(Locale.ROOT)));
    }
}
