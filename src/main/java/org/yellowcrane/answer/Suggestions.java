package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.Guide;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.Section;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.TextNormalizer;

/** Questions that could follow an answer: sample questions from its neighbourhood. */
final class Suggestions {

    private static final int MOST = 3;

    private final KnowledgeBase knowledge;
    private final Language language;

    Suggestions(KnowledgeBase knowledge, Language language) {
        this.knowledge = knowledge;
        this.language = language;
    }

    /** Questions for somebody who has asked nothing yet: one of each of the first topics. */
    List<String> first(List<Topic> topics) {
        return topics.stream()
                .flatMap(topic -> topic.questions().stream().limit(1))
                .limit(MOST)
                .toList();
    }

    /** Questions near an answer, in the reply's language; none that was just asked. */
    List<String> after(String question, List<String> related) {
        Set<String> found = new LinkedHashSet<>();
        for (String id : related) {
            String whole = id.replaceFirst("[#/].*", "");
            Collection collection = knowledge.collections().get(whole);
            if (collection != null) {
                found.addAll(collection.words(language).questions());
            }
            Guide guide = knowledge.guides().get(whole);
            if (guide != null) {
                found.addAll(around(guide, id));
            }
        }
        String asked = TextNormalizer.fold(question);
        found.removeIf(suggestion -> TextNormalizer.fold(suggestion).equals(asked));
        return found.stream().limit(MOST).toList();
    }

    /** One question of each section that follows in the guide, beginning again after the last. */
    private List<String> around(Guide guide, String passage) {
        List<String> questions = new ArrayList<>();
        int size = guide.sections().size();
        int here = 0;
        while (here < size && !guide.sections().get(here).passage().equals(passage)) {
            here++;
        }
        for (int step = 1; step < size && questions.size() < MOST; step++) {
            Section.Text text =
                    guide.sections().get((here + step) % size).texts().get(language);
            if (text != null) {
                text.questions().stream().limit(1).forEach(questions::add);
            }
        }
        return questions;
    }
}
