package org.yellowcrane.retrieval;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yellowcrane.command.BeirFolder;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeLoader;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;

/**
 * The sample questions of the knowledge as collections to fit on: each section gives one of them away, which must then find the section by its
 * text and its other sample questions. The gold questions have no part in this.
 */
final class SampleQuestions {

    /** In smaller collections single questions would count too much. */
    private static final int FEWEST = 100;

    private SampleQuestions() {}

    /** One collection for each language that has enough sections with two sample questions or more. */
    static List<BeirFolder> of(Path folder) {
        KnowledgeBase knowledge = new KnowledgeLoader(Languages.ALL, Clock.systemUTC())
                .load(folder)
                .knowledge()
                .orElseThrow();
        List<BeirFolder> collections = new ArrayList<>();
        for (Language language : knowledge.languages()) {
            BeirFolder collection = of(knowledge, language);
            if (collection.questions().size() >= FEWEST) {
                collections.add(collection);
            }
        }
        return collections;
    }

    private static BeirFolder of(KnowledgeBase knowledge, Language language) {
        List<Passage> passages = new ArrayList<>();
        List<BeirFolder.Question> questions = new ArrayList<>();
        for (Passage passage : knowledge.passages()) {
            if (!passage.language().equals(language)) {
                continue;
            }
            List<String> samples = new ArrayList<>(passage.questions());
            if (samples.size() > 1) {
                String given = samples.remove(passages.size() % samples.size());
                questions.add(new BeirFolder.Question(passage.id(), given, List.of(), Set.of(passage.id())));
            }
            passages.add(new Passage(
                    passage.id(),
                    language,
                    passage.title(),
                    passage.text(),
                    samples,
                    passage.searchWords(),
                    passage.names(),
                    passage.provenance()));
        }
        return new BeirFolder("samples-" + language, language, passages, questions);
    }
}
