package org.yellowcrane.answer;

import com.ibm.icu.text.UnicodeSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yellowcrane.knowledge.CollectionRole;
import org.yellowcrane.knowledge.Field;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.QuestionWord;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.TextNormalizer;
import org.yellowcrane.question.Cue;
import org.yellowcrane.question.Meaning;
import org.yellowcrane.question.Mention;
import org.yellowcrane.question.Understanding;

/** Which passages can answer a question: those about the very places and things that it names, so that nobody gets a neighbour's facts. */
final class Focus {

    /** "Polizei" is in "Polizeiwache". */
    private static final Language GERMAN = new Language("de");

    private static final String HOME_COUNTRY = "CN";

    /** Scripts whose words are separated: a name there is found as a whole word only. */
    private static final UnicodeSet SEPARATED = new UnicodeSet("[[:Latin:][:Cyrillic:][:Greek:]]").freeze();

    /** With more unknown words the question is about more than a field. */
    private static final int MOST_UNREAD = 2;

    private final Understanding understanding;
    private final KnowledgeBase knowledge;
    private final Set<RecordId> records;

    private final boolean namesHome;
    private final boolean isPlain;

    Focus(Understanding understanding, KnowledgeBase knowledge) {
        this.understanding = understanding;
        this.knowledge = knowledge;
        this.records = understanding.mentions().stream()
                .filter(mention -> !mention.namesCollection())
                .flatMap(mention -> mention.all(Meaning.OfRecord.class).stream())
                .map(Meaning.OfRecord::record)
                .filter(id -> !knowledge.isOf(CollectionRole.FIGURES, id))
                .collect(Collectors.toUnmodifiableSet());
        this.isPlain = understanding.unread().size() <= MOST_UNREAD;
        this.namesHome = understanding.mentions().stream()
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

    /** Whether a passage is about a record that the question names. */
    boolean isNamed(Passage passage) {
        return recordOf(passage).filter(records::contains).isPresent();
    }

    /** Whether a passage tells the field that is asked for of a record that the question names. */
    boolean isAsked(Passage passage) {
        return recordOf(passage)
                .filter(records::contains)
                .filter(record -> {
                    String name = passage.id().substring(passage.id().indexOf('#') + 1);
                    Field field =
                            knowledge.collection(record.collection()).fields().get(name);
                    boolean byName = understanding.mentions().stream()
                            .flatMap(mention -> mention.all(Meaning.OfField.class).stream())
                            .anyMatch(asked -> asked.collection().equals(record.collection())
                                    && asked.field().equals(name));
                    return byName || (field != null && answers(field, understanding.questionWords()));
                })
                .isPresent();
    }

    /** Whether a passage is about everything that the question names. */
    boolean admits(Passage passage) {
        Optional<RecordId> record = recordOf(passage);
        boolean figure = record.isPresent() && knowledge.isOf(CollectionRole.FIGURES, record.get());
        if (figure && understanding.signals(Cue.HOW_MANY) && narrows(record)) {
            return false;
        }
        if (record.isPresent() && !answersAsked(record.get(), passage)) {
            return false;
        }
        return understanding.mentions().stream().allMatch(mention -> concerns(passage, record, mention));
    }

    /**
     * An address is no answer to who, nor a phone number to when: a field for other question words than those asked is out. A field for none
     * is out, too, if it is no prose, or if another field of the record named answers the question word.
     */
    private boolean answersAsked(RecordId record, Passage passage) {
        String name = passage.id().substring(passage.id().indexOf('#') + 1);
        Map<String, Field> fields = knowledge.collection(record.collection()).fields();
        Field field = fields.get(name);
        Set<QuestionWord> asked = understanding.questionWords();
        if (field == null || asked.isEmpty()) {
            return true;
        }
        return field.asks().isEmpty()
                ? isProse(field) && !(isPlain && records.contains(record) && hasAnswer(record, fields))
                : answers(field, asked);
    }

    private boolean hasAnswer(RecordId record, Map<String, Field> fields) {
        return knowledge.get(record).values().keySet().stream()
                .map(fields::get)
                .anyMatch(field -> field != null && answers(field, understanding.questionWords()));
    }

    private static boolean answers(Field field, Set<QuestionWord> asked) {
        return field.asks().stream().anyMatch(asked::contains);
    }

    private static boolean isProse(Field field) {
        return field.type() == FieldType.TEXT || field.type() == FieldType.SENTENCE;
    }

    /** A figure counts everything of its kind; it is no answer where the question names a condition. */
    private boolean narrows(Optional<RecordId> figure) {
        boolean named = figure.filter(understanding.records()::contains).isPresent();
        return !understanding.areas().isEmpty() && !named;
    }

    private boolean concerns(Passage passage, Optional<RecordId> record, Mention mention) {
        if (mention.namesCollection()) {
            return namesHome || understanding.elsewhere().isEmpty() || isOf(passage, mention);
        }
        Set<RecordId> named = mention.all(Meaning.OfRecord.class).stream()
                .map(Meaning.OfRecord::record)
                .filter(records::contains)
                .collect(Collectors.toSet());
        if (!named.isEmpty()) {
            return record.filter(named::contains).isPresent()
                    || mentions(passage, named.stream().flatMap(this::names));
        }
        Optional<Meaning.OfArea> area = mention.as(Meaning.OfArea.class);
        if (area.isPresent()) {
            return area.get().id().equals(HOME_COUNTRY)
                    || (record.isEmpty() && !understanding.asksByCountry(knowledge))
                    || isIn(record, area.get().countries())
                    || mentions(passage, Stream.concat(Stream.of(mention.text()), areaNames(area.get())));
        }
        Optional<Meaning.OfYear> year = mention.as(Meaning.OfYear.class);
        if (year.isPresent()) {
            return isOf(passage, year.get().year());
        }
        return mention.as(Meaning.OfElsewhere.class)
                .map(city -> concerns(passage, mention.text(), city))
                .orElse(true);
    }

    /**
     * Beside the home city another one is a circumstance ("from Beijing to Wuhan"); beside a record of ours it must be told of; alone it is
     * the subject, and the passage must be about it. Rules of entry hold in every city of the country.
     */
    private boolean concerns(Passage passage, String asked, Meaning.OfElsewhere city) {
        boolean national = city.country().equals(HOME_COUNTRY)
                && records.stream().anyMatch(id -> knowledge.isOf(CollectionRole.ENTRY_RULES, id));
        if (namesHome || national) {
            return true;
        }
        Stream<String> names = Stream.concat(Stream.of(asked), city.names().byLanguage().values().stream());
        return records.isEmpty()
                ? mentions(passage.title() + "\n" + String.join("\n", passage.questions()), names, passage.language())
                : mentions(passage, names);
    }

    /** A year that is asked for stands in the passage, or is that of its facts. */
    private static boolean isOf(Passage passage, int year) {
        String digits = String.valueOf(year);
        return passage.title().contains(digits)
                || passage.text().contains(digits)
                || passage.provenance().asOf().year() == year;
    }

    /** Whether a passage is about a collection: one of its records, or a text that names it. */
    private boolean isOf(Passage passage, Mention mention) {
        return mention.collections()
                .anyMatch(id -> passage.id().startsWith(id + "/")
                        || mentions(passage, knowledge.collection(id).words(passage.language()).words().stream()));
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
        return mentions(passage.title() + "\n" + passage.text(), names, passage.language());
    }

    private static boolean mentions(String where, Stream<String> names, Language language) {
        String text = TextNormalizer.fold(where);
        boolean compounds = language.equals(GERMAN);
        return names.map(TextNormalizer::fold).anyMatch(name -> containsWord(text, name, compounds));
    }

    private static boolean containsWord(String text, String name, boolean asPartOfCompound) {
        if (name.isEmpty()) {
            return false;
        }
        boolean words = SEPARATED.contains(name.codePointAt(0));
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            boolean opens = at == 0 || !Character.isLetter(text.charAt(at - 1));
            int end = at + name.length();
            boolean closes = end == text.length() || !Character.isLetter(text.charAt(end));
            if (!words || (opens && (closes || asPartOfCompound))) {
                return true;
            }
        }
        return false;
    }
}
