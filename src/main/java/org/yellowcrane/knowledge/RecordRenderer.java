package org.yellowcrane.knowledge;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Formats;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Texts;

/**
 * Writes records as sentences, by the templates of their collection. Immutable and safe for concurrent use.
 *
 * <p>The same sentence is indexed, answered and cited: one wording, one truth.
 */
public final class RecordRenderer {

    private final Map<String, Collection> collections;
    private final Regions regions;
    private final Map<RecordId, KnowledgeRecord> records = new LinkedHashMap<>();

    RecordRenderer(Map<String, Collection> collections, Regions regions) {
        this.collections = collections;
        this.regions = regions;
        for (Collection collection : collections.values()) {
            collection.records().forEach(record -> records.put(record.id(), record));
        }
    }

    /**
     * The sentence about a field of a record. Where the collection has no such sentence in that language, the whole comes in English;
     * single texts and names that are missing come in English or Chinese.
     *
     * @return empty if the record has no such field or the field has no sentence
     */
    public Optional<String> sentence(KnowledgeRecord record, String field, Language language) {
        Language written = hasSentence(record, field, language) ? language : Language.ENGLISH;
        MessageFormat template = template(record, field, written);
        return template == null
                ? Optional.empty()
                : Optional.of(Templates.render(template, arguments(record, usedBy(template), written)));
    }

    /** Whether {@link #sentence} is wholly in that language; names may be in another one. */
    public boolean isWritten(KnowledgeRecord record, String field, Language language) {
        MessageFormat template = template(record, field, language);
        return template != null
                && textsUsed(record, usedBy(template), language).stream()
                        .allMatch(texts -> texts.in(language).isPresent());
    }

    /** The label of a field for a table; in English where there is none in that language. */
    public String label(Collection collection, String field, Language language) {
        String own = collection.words(language).labels().get(field);
        return own != null ? own : collection.words(Language.ENGLISH).labels().getOrDefault(field, field);
    }

    /** What a field of a record holds, as it is shown in a table; empty if it holds nothing. */
    public Optional<String> display(KnowledgeRecord record, String field, Language language) {
        Collection collection = collection(record);
        Field declared = collection.fields().get(field);
        if (declared == null) {
            return Optional.empty();
        }
        if (declared.type() == FieldType.SENTENCE) {
            return record.value(field).map(value -> filledIn(record, value, language));
        }
        return record.value(field).map(value -> display(value, collection, declared, language));
    }

    /** A value as it is shown in a table: dates not inflected, placeholders of sentences not filled in. */
    public String display(Value value, Collection collection, Field field, Language language) {
        Formats formats = Formats.of(language);
        return switch (value) {
            case Value.Prose prose -> prose.texts().forReader(language).text();
            case Value.Day day -> formats.date(day.date());
            case Value.Quantity quantity -> formats.number(quantity.number());
            case Value.Country country -> regions.countryName(country.code(), language);
            case Value.Phone phone -> phone.number();
            case Value.Link link -> link.url().toString();
            case Value.Email email -> email.address();
            case Value.Choice choice -> choiceLabel(collection, field, choice, language);
            case Value.Reference reference -> name(reference.record(), language);
            case Value.Several several ->
                formats.list(several.values().stream()
                        .map(one -> display(one, collection, field, language))
                        .toList());
        };
    }

    /** The sentence's template if the record has that field and the collection such a sentence of its own. */
    @Nullable
    MessageFormat template(KnowledgeRecord record, String field, Language language) {
        Collection collection = collection(record);
        return record.value(field).isPresent() && collection.speaks(language)
                ? collection.words(language).sentences().get(field)
                : null;
    }

    /** What a template that uses these names is given about a record. */
    Map<String, Object> arguments(KnowledgeRecord record, Set<String> used, Language language) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("name", record.names().forReader(language).text());
        Collection collection = collection(record);
        for (Field field : collection.fields().values()) {
            Value value = record.value(field.name()).orElse(null);
            if (used.contains(field.name() + Templates.GIVEN)) {
                arguments.put(field.name() + Templates.GIVEN, value == null ? "no" : "yes");
            }
            if (value == null || !Templates.isUsed(field, used)) {
                continue;
            }
            if (field.type() == FieldType.SENTENCE) {
                arguments.put(field.name(), filledIn(record, value, language));
            } else {
                putValue(arguments, collection, field, value, language);
            }
        }
        return arguments;
    }

    static Set<String> usedBy(MessageFormat template) {
        return Templates.usedBy(template.toPattern());
    }

    /** What a sentence of the record itself may use: everything but such sentences, which could go round in circles. */
    Set<String> usedBy(KnowledgeRecord record, String sentence) {
        Map<String, Field> fields = collection(record).fields();
        Set<String> used = Templates.usedBy(sentence);
        used.removeIf(name -> {
            Field field = fields.get(name);
            return field != null && field.type() == FieldType.SENTENCE;
        });
        return used;
    }

    private boolean hasSentence(KnowledgeRecord record, String field, Language language) {
        return template(record, field, language) != null;
    }

    private void putValue(
            Map<String, Object> arguments, Collection collection, Field field, Value value, Language language) {
        switch (value) {
            case Value.Day day -> {
                arguments.put(field.name(), Formats.of(language).dateInSentence(day.date()));
                arguments.put(field.name() + Templates.PRECISION, Templates.precision(day.date()));
                return;
            }
            case Value.Quantity quantity -> {
                // A number stays one, for plurals; but templates would cut off its decimals after the third.
                if (quantity.number().scale() <= 3) {
                    arguments.put(field.name(), quantity.number());
                }
            }
            case Value.Country country -> arguments.put(field.name() + Templates.CODE, country.code());
            case Value.Choice choice -> arguments.put(field.name() + Templates.CODE, choice.key());
            default -> {}
        }
        arguments.putIfAbsent(field.name(), display(value, collection, field, language));
    }

    private String filledIn(KnowledgeRecord record, Value value, Language language) {
        return switch (value) {
            case Value.Prose prose -> {
                String text = prose.texts().forReader(language).text();
                Set<String> used = usedBy(record, text);
                yield Templates.render(Templates.parse(text, language), arguments(record, used, language));
            }
            case Value.Several several ->
                Formats.of(language)
                        .list(several.values().stream()
                                .map(one -> filledIn(record, one, language))
                                .toList());
            default -> throw new IllegalStateException("Not prose: " + value);
        };
    }

    /** Every text of the record that the named arguments bring into a sentence. */
    private Set<Texts> textsUsed(KnowledgeRecord record, Set<String> names, Language language) {
        Set<Texts> used = new LinkedHashSet<>();
        for (String name : names) {
            record.value(name).ifPresent(value -> addTexts(used, value));
        }
        Collection collection = collection(record);
        for (String name : names) {
            Field field = collection.fields().get(name);
            if (field != null && field.type() == FieldType.SENTENCE) {
                for (Texts text : List.copyOf(used)) {
                    Set<String> nested =
                            Templates.usedBy(text.forReader(language).text());
                    nested.removeAll(names);
                    nested.forEach(inner -> record.value(inner).ifPresent(value -> addTexts(used, value)));
                }
            }
        }
        return used;
    }

    private static void addTexts(Set<Texts> used, Value value) {
        switch (value) {
            case Value.Prose prose -> used.add(prose.texts());
            case Value.Several several -> several.values().forEach(one -> addTexts(used, one));
            default -> {}
        }
    }

    private static String choiceLabel(Collection collection, Field field, Value.Choice choice, Language language) {
        String own = label(collection.words(language), field, choice);
        String english = own != null ? own : label(collection.words(Language.ENGLISH), field, choice);
        return english != null ? english : choice.key();
    }

    private static @Nullable String label(CollectionWords words, Field field, Value.Choice choice) {
        return words.choices().getOrDefault(field.name(), Map.of()).get(choice.key());
    }

    private String name(RecordId id, Language language) {
        KnowledgeRecord record = records.get(id);
        return record == null
                ? id.toString()
                : record.names().forReader(language).text();
    }

    private Collection collection(KnowledgeRecord record) {
        Collection collection = collections.get(record.id().collection());
        if (collection == null) {
            throw new IllegalArgumentException("Not a record of this knowledge base: " + record.id());
        }
        return collection;
    }
}
