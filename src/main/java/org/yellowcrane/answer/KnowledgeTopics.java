package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.List;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.language.Language;

/** The topics of one state of the knowledge: its guides, then its collections. */
final class KnowledgeTopics {

    private static final int QUESTIONS = 5;

    private final KnowledgeBase knowledge;

    KnowledgeTopics(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    List<Topic> in(Language language) {
        List<Topic> topics = new ArrayList<>();
        knowledge.guides().values().forEach(guide -> {
            List<String> questions = guide.sections().stream()
                    .flatMap(section ->
                            java.util.Optional.ofNullable(section.texts().get(language)).stream())
                    .flatMap(text -> text.questions().stream().limit(1))
                    .limit(QUESTIONS)
                    .toList();
            topics.add(
                    new Topic(guide.topic(), guide.titles().forReader(language).text(), questions));
        });
        knowledge.collections().values().forEach(collection -> {
            var words = collection.words(language);
            topics.add(new Topic(
                    collection.id(),
                    words.name(),
                    words.questions().stream().limit(QUESTIONS).toList()));
        });
        return topics.stream().filter(topic -> !topic.questions().isEmpty()).toList();
    }
}
