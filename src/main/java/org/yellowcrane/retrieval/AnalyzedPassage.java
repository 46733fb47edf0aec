package org.yellowcrane.retrieval;

import java.util.ArrayList;
import java.util.List;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.retrieval.PassageUnits.Kind;
import org.yellowcrane.retrieval.PassageUnits.Unit;

/**
 * A passage as it enters the index.
 *
 * @param passage the passage
 * @param words all its words, title, names, sample questions and search words among them
 * @param pieces the pieces of the same
 * @param units its parts
 */
record AnalyzedPassage(Passage passage, List<String> words, List<String> pieces, PassageUnits units) {

    static AnalyzedPassage of(Passage passage, LanguageAnalysis analysis) {
        List<String> words = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        for (Part part : parts(passage)) {
            List<String> found = analysis.words(part.text());
            pieces.addAll(analysis.piecesOfPassage(part.text()));
            words.addAll(found);
            if (!found.isEmpty()) {
                units.add(new Unit(
                        part.kind(), found.stream().mapToInt(PassageUnits::hash).toArray()));
            }
        }
        return new AnalyzedPassage(passage, words, pieces, new PassageUnits(units));
    }

    private static List<Part> parts(Passage passage) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Kind.TITLE, passage.title()));
        passage.names().forEach(name -> parts.add(new Part(Kind.NAME, name)));
        passage.questions().forEach(question -> parts.add(new Part(Kind.QUESTION, question)));
        parts.add(new Part(Kind.SEARCH_WORDS, String.join(", ", passage.searchWords())));
        Sentences.of(passage.text(), passage.language()).forEach(text -> parts.add(new Part(Kind.SENTENCE, text)));
        return parts;
    }

    private record Part(Kind kind, String text) {}
}
