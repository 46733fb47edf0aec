package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.inference.Tool;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.FieldType;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.language.Language;
import org.yellowcrane.question.Interpreter;
import org.yellowcrane.question.Meaning;
import org.yellowcrane.question.Mention;
import org.yellowcrane.question.RecordQuery.Filter;
import org.yellowcrane.question.Understanding;

/**
 * Counting, listing and looking up, for a language model: the same counts and lists that answer without one. What it is told becomes numbered
 * evidence. Made for one answer.
 */
final class RecordTools {

    private static final int LAST_YEAR = 9999;
    private static final String NOTHING = "Nothing is known under that name.";

    private final Request request;
    private final NumberedEvidence numbered;
    private final Interpreter interpreter;

    RecordTools(Request request, NumberedEvidence numbered, Interpreter interpreter) {
        this.request = request;
        this.numbered = numbered;
        this.interpreter = interpreter;
    }

    /** The collections by id and name, with the kinds that can be told apart, a line each. */
    static String collections(KnowledgeBase knowledge) {
        return knowledge.collections().values().stream().map(RecordTools::line).collect(Collectors.joining("\n"));
    }

    List<Tool> all() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("collection", "id of the collection");
        filters.put("place", "only those in this country, region or continent");
        filters.put("from_year", "only those since this year");
        filters.put("to_year", "only those until this year");
        filters.put("kind", "only those of this kind");
        Map<String, String> naming = new LinkedHashMap<>();
        naming.put("name", "name of the record, such as a city, a consulate or a hospital");
        return List.of(
                new Tool(
                        "count_records",
                        "Counts records of a collection.",
                        filters,
                        arguments -> overCollection(arguments, CollectionTelling::count)),
                new Tool(
                        "list_records",
                        "Lists records of a collection by name, with country and date.",
                        filters,
                        arguments -> overCollection(arguments, CollectionTelling::list)),
                new Tool("look_up_record", "Tells what is known of one record.", naming, this::lookUp));
    }

    private static String line(Collection collection) {
        String kinds = collection.words(Language.ENGLISH).choices().values().stream()
                .flatMap(labels -> labels.values().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        String name =
                collection.id() + ": " + collection.words(Language.ENGLISH).name();
        return kinds.isEmpty() ? name : name + " (" + kinds + ")";
    }

    private String overCollection(
            Map<String, String> arguments, BiFunction<CollectionTelling, List<Filter>, List<Block>> tell) {
        Collection collection = request.knowledge().collections().get(arguments.getOrDefault("collection", ""));
        if (collection == null) {
            return "There is no such collection.";
        }
        Optional<List<Filter>> filters = filters(collection, arguments);
        if (filters.isEmpty()) {
            return "A condition was not understood, so nothing was counted.";
        }
        Evidence counted = new Evidence();
        String told = plain(tell.apply(new CollectionTelling(request, counted, collection), filters.get()));
        if (counted.items().isEmpty()) {
            return NOTHING;
        }
        Passage from = counted.items().getFirst().passage();
        int number = numbered.evidence()
                .citeComputed(new Passage(collection.id(), request.language(), from.title(), told, from.provenance()));
        return numbered.shownFrom(number);
    }

    private String lookUp(Map<String, String> arguments) {
        int first = numbered.passages().size() + 1;
        Optional<KnowledgeRecord> record = read(arguments.get("name")).stream()
                .flatMap(named -> named.records().stream())
                .sorted(Comparator.comparing(RecordId::toString))
                .map(request.knowledge()::get)
                .filter(named -> !named.provenance().hasEnded(request.today()))
                .findFirst();
        if (record.isEmpty()) {
            return NOTHING;
        }
        List<String> fields = List.copyOf(record.get().values().keySet());
        new RecordTelling(request, numbered.evidence()).fields(record.get(), fields);
        return numbered.passages().size() < first
                ? "All that is known of it stands in the passages already."
                : numbered.shownFrom(first);
    }

    /** What all conditions mean; empty if one of them was not understood. */
    private Optional<List<Filter>> filters(Collection collection, Map<String, String> arguments) {
        List<Filter> filters = new ArrayList<>();
        for (String key : List.of("place", "kind")) {
            String words = arguments.getOrDefault(key, "").strip();
            if (!words.isEmpty()) {
                Optional<Filter> filter = read(words).flatMap(read -> filter(collection, read));
                if (filter.isEmpty()) {
                    return Optional.empty();
                }
                filters.add(filter.get());
            }
        }
        String from = arguments.getOrDefault("from_year", "").strip();
        String to = arguments.getOrDefault("to_year", "").strip();
        if (!from.isEmpty() || !to.isEmpty()) {
            OptionalInt first = from.isEmpty() ? OptionalInt.of(1) : year(from);
            OptionalInt last = to.isEmpty() ? OptionalInt.of(LAST_YEAR) : year(to);
            if (first.isEmpty() || last.isEmpty() || !has(collection, FieldType.DATE)) {
                return Optional.empty();
            }
            filters.add(new Filter.InYears(first.getAsInt(), last.getAsInt()));
        }
        return Optional.of(filters);
    }

    private static Optional<Filter> filter(Collection collection, Understanding read) {
        Optional<Filter> choice = read.mentions().stream()
                .flatMap(mention -> mention.all(Meaning.OfChoice.class).stream())
                .filter(one -> one.collection().equals(collection.id()))
                .<Filter>map(one -> new Filter.WithChoice(Set.of(one), false))
                .findFirst();
        return choice.isPresent() || !has(collection, FieldType.COUNTRY)
                ? choice
                : read.areas().stream()
                        .flatMap(mention -> mention.as(Meaning.OfArea.class).stream())
                        .<Filter>map(area -> new Filter.InArea(List.of(area.id()), area.countries(), false))
                        .findFirst();
    }

    private static boolean has(Collection collection, FieldType type) {
        return collection.fields().values().stream().anyMatch(field -> field.type() == type);
    }

    /** Words of a model in the asker's language or in English. */
    private Optional<Understanding> read(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return Optional.empty();
        }
        return List.of(Language.ENGLISH, request.languages().question(), request.language()).stream()
                .distinct()
                .map(language -> interpreter.understand(words, language, List.of(), request.today()))
                .filter(read -> read.mentions().stream().anyMatch(RecordTools::names))
                .findFirst();
    }

    private static boolean names(Mention mention) {
        return mention.meanings().stream().anyMatch(meaning -> switch (meaning) {
            case Meaning.OfArea area -> true;
            case Meaning.OfChoice choice -> true;
            case Meaning.OfRecord record -> true;
            default -> false;
        });
    }

    private static OptionalInt year(String text) {
        return text.matches("[12]\\d{3}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static String plain(List<Block> blocks) {
        return blocks.stream()
                .flatMap(Renumbering::sentences)
                .map(Sentence::text)
                .collect(Collectors.joining("\n"));
    }
}
