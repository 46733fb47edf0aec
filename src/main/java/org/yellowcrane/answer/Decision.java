package org.yellowcrane.answer;

import com.ibm.icu.text.UnicodeSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.language.TextNormalizer;
import org.yellowcrane.question.Cue;
import org.yellowcrane.question.Meaning;
import org.yellowcrane.question.Mention;
import org.yellowcrane.question.Understanding;
import org.yellowcrane.retrieval.Ranking;

/**
 * Decides whether a passage found answers the question: it must be likely enough by the search, and be about the very places and things
 * that the question names, so that nobody gets a neighbour's facts.
 */
final class Decision {

    /**
     * Below this probability of the search the bot says that it does not know. Chosen on the dev part of the gold questions: see the
     * evaluation in the README.
     */
    static final double LEAST_ANSWERABILITY = 0.5;

    /** Hits further down are not answers to the question any more. */
    private static final int HITS_CONSIDERED = 5;

    private static final String HOME_COUNTRY = "CN";

    private final Request request;
    private final KnowledgeBase knowledge;

    Decision(Request request) {
        this.request = request;
        this.knowledge = request.knowledge();
    }

    /** The hit that answers the question, if one does. */
    Optional<Ranking.Hit> choose() {
        if (request.ranking().answerability() < LEAST_ANSWERABILITY) {
            return Optional.empty();
        }
        return request.ranking().hits().stream()
                .limit(HITS_CONSIDERED)
                .filter(hit -> isAboutTheSame(hit.passage()))
                .findFirst();
    }

    private boolean isAboutTheSame(Passage passage) {
        Understanding understanding = request.understanding();
        boolean counted = understanding.signals(Cue.HOW_MANY) && passage.id().startsWith("key-figures/");
        return understanding.mentions().stream().allMatch(mention -> concerns(passage, mention))
                && !(counted && narrowsTheFigure(passage));
    }

    /** A figure counts everything of its kind; it is no answer where the question names a condition. */
    private boolean narrowsTheFigure(Passage passage) {
        boolean named =
                request.understanding().records().contains(recordOf(passage).orElse(null));
        return !named || !request.understanding().areas().isEmpty();
    }

    private boolean concerns(Passage passage, Mention mention) {
        Set<RecordId> records = mention.all(Meaning.OfRecord.class).stream()
                .map(Meaning.OfRecord::record)
                .collect(Collectors.toSet());
        if (mention.as(Meaning.OfCollection.class).isPresent()) {
            return true;
        }
        if (!records.isEmpty()) {
            return records.stream().anyMatch(id -> id.equals(recordOf(passage).orElse(null)))
                    || mentions(passage, records.stream().flatMap(this::names));
        }
        Optional<Meaning.OfArea> area = mention.as(Meaning.OfArea.class);
        if (area.isPresent()) {
            return area.get().id().equals(HOME_COUNTRY)
                    || isIn(passage, area.get().countries())
                    || mentions(passage, Stream.concat(Stream.of(mention.text()), areaNames(area.get())));
        }
        return mention.as(Meaning.OfElsewhere.class)
                .map(city -> mentions(
                        passage, Stream.concat(Stream.of(mention.text()), city.names().byLanguage().values().stream())))
                .orElse(true);
    }

    private Stream<String> names(RecordId id) {
        return knowledge.record(id).stream()
                .flatMap(record -> Stream.concat(
                        record.names().byLanguage().values().stream(),
                        record.aliases().values().stream().flatMap(List::stream)));
    }

    private Stream<String> areaNames(Meaning.OfArea area) {
        return knowledge.languages().stream()
                .map(language -> knowledge.regions().countryName(area.id(), language));
    }

    private boolean isIn(Passage passage, Set<String> countries) {
        return recordOf(passage).flatMap(knowledge::record).stream()
                .flatMap(record -> record.values().values().stream())
                .flatMap(value -> value instanceof Value.Several several ? several.values().stream() : Stream.of(value))
                .anyMatch(value -> value instanceof Value.Country country && countries.contains(country.code()));
    }

    private static Optional<RecordId> recordOf(Passage passage) {
        int field = passage.id().indexOf('#');
        return field < 0
                ? Optional.empty()
                : Optional.of(RecordId.parse(passage.id().substring(0, field)));
    }

    private static boolean mentions(Passage passage, Stream<String> names) {
        String text = TextNormalizer.fold(passage.title() + "\n" + passage.text());
        return names.map(TextNormalizer::fold).anyMatch(name -> containsWord(text, name));
    }

    private static final UnicodeSet SEPARATED = new UnicodeSet("[[:Latin:][:Cyrillic:][:Greek:]]").freeze();

    /** Whether a name stands in a text as whole words; names in scripts without spaces may stand anywhere. */
    private static boolean containsWord(String text, String name) {
        if (name.isEmpty()) {
            return false;
        }
        boolean words = SEPARATED.contains(name.codePointAt(0));
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            boolean opens = at == 0 || !Character.isLetter(text.charAt(at - 1));
            int end = at + name.length();
            boolean closes = end == text.length() || !Character.isLetter(text.charAt(end));
            if (!words || (opens && closes)) {
                return true;
            }
        }
        return false;
    }
}
