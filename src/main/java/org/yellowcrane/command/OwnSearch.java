package org.yellowcrane.command;

import java.util.List;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.retrieval.LuceneRetrievers;
import org.yellowcrane.retrieval.Quoter;
import org.yellowcrane.retrieval.Ranking;
import org.yellowcrane.retrieval.Retriever;

/** Our own search and quoting, exactly as the service uses them. */
final class OwnSearch implements Contestant {

    /** The name that others look for in the reports. */
    static final String NAME = "yellow-crane";

    private final Quoter quoter = new Quoter();
    private final Language language;
    private final Retriever retriever;

    /** Indexes a collection and waits for its vectors. */
    OwnSearch(LuceneRetrievers retrievers, BeirFolder folder) {
        this.language = folder.language();
        this.retriever = retrievers.over(folder.passages());
        retriever.complete().toCompletableFuture().join();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Finding find(String question, int size) {
        Ranking ranking = retriever.search(new Retriever.Query(question, language, size));
        return new Finding(
                ranking.hits().stream()
                        .map(hit -> new Hit(hit.passage().id(), hit.score()))
                        .toList(),
                ranking.answerability());
    }

    @Override
    public boolean quotes() {
        return true;
    }

    @Override
    public List<String> quote(String question, Passage passage) {
        return quoter.quote(question, passage).quoted();
    }

    @Override
    public void close() {
        retriever.close();
    }
}
