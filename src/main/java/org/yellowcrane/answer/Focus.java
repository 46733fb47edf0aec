package org.yellowcrane.answer;

import com.ibm.icu.text.UnicodeSet;
import java.util.HashSet;
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

/** Which passages can answer a question: those about the very places and things that it names, so that nobody gets a neighbour's facts. */
final class Focus {

    private static final String HOME_COUNTRY = "CN";

    /** Scripts whose words are separated: a name there is found as a whole word only. */
    private static final UnicodeSet SEPARATED = new UnicodeSet("[[:Latin:][:Cyrillic:][:Greek:]]").freeze();

    private final Understanding understanding;
    private final KnowledgeBase knowledge;
    private final Set<RecordId> records;

    /** Other cities beside the home city or one of our records are circumstances: "from Beijing to Wuhan". */
    private final boolean isAboutUs;

    Focus(Understanding understanding, KnowledgeBase knowledge) {
        this.understanding = understanding;
        this.knowledge = knowledge;
        this.records = understanding.mentions().stream()
                .filter(mention -> mention.as(Meaning.OfCollection.class).isEmpty())
                .flatMap(mention -> mention.all(Meaning.OfRecord.class).stream())
                .map(Meaning.OfRecord::record)
                .collect(Collectors.toUnmodifiableSet());
        this.isAboutUs = !records.isEmpty()
                || understanding.mentions().stream()
                        .anyMatch(mention -> mention.as(Meaning.OfHome.class).isPresent());
    }

    /** The records that the question names. */
    Set<RecordId> records() {
        return records;
    }

    /** The ids of all passages about the records that the question names. */
    Set<String> subjects() {
        Set<String> ids = new HashSet<>();
        for (RecordId id : records) {
            knowledge.get(id).values().keySet().forEach(field -> ids.add(id.passage(field)));
        }
        return ids;
    }

    /** Whether a passage is about everything that the question names. */
    boolean admits(Passage passage) {
        Optional<RecordId> record = recordOf(passage);
        boolean figure = passage.id().startsWith("key-figures/");
        if (figure && understanding.signals(Cue.HOW_MANY) && narrows(record)) {
            return false;
        }
        return understanding.mentions().stream().allMatch(mention -> concerns(passage, record, mention));
    }

    /** A figure counts everything of its kind; it is no answer where the question names a condition. */
    private boolean narrows(Optional<RecordId> figure) {
        boolean named = figure.filter(understanding.records()::contains).isPresent();
        return !understanding.areas().isEmpty() && !named;
    }

    private boolean concerns(Passage passage, Optional<RecordId> record, Mention mention) {
        if (mention.as(Meaning.OfCollection.class).isPresent()) {
            return isAboutUs || understanding.elsewhere().isEmpty() || isOf(passage, mention);
        }
        Set<RecordId> named = mention.all(Meaning.OfRecord.class).stream()
                .map(Meaning.OfRecord::record)
                .collect(Collectors.toSet());
        if (!named.isEmpty()) {
            return record.filter(named::contains).isPresent()
                    || mentions(passage, named.stream().flatMap(this::names));
        }
        Optional<Meaning.OfArea> area = mention.as(Meaning.OfArea.class);
        if (area.isPresent()) {
            return area.get().id().equals(HOME_COUNTRY)
                    || isIn(record, area.get().countries())
                    || mentions(passage, Stream.concat(Stream.of(mention.text()), areaNames(area.get())));
        }
        return mention.as(Meaning.OfElsewhere.class)
                .filter(city -> !isAboutUs)
                .map(city -> mentions(
                        passage,
                        Stream.concat(
                                Stream.of(mention.text()),
                                city.names().byLanguage().values().stream())))
                .orElse(true);
    }

    /** Whether a passage is about a collection: one of its records, or a text that names it. */
    private boolean isOf(Passage passage, Mention mention) {
        return mention.all(Meaning.OfCollection.class).stream()
                .map(Meaning.OfCollection::collection)
                .anyMatch(id -> passage.id().startsWith(id + "/")
                        || mentions(
                                passage,
                                knowledge.collection(id).words(passage.language()).words().stream()));
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

    private boolean isIn(Optional<RecordId> record, Set<String> countries) {
        return record.flatMap(knowledge::record).stream()
                .flatMap(found -> found.values().values().stream())
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
