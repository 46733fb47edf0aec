package org.yellowcrane.question;

import com.ibm.icu.util.Region;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.question.RecordQuery.Filter;
import org.yellowcrane.question.RecordQuery.Grouping;

/** Records grouped to be counted. */
public final class Groups {

    private static final List<String> CONTINENTS = List.of("150", "142", "002", "019", "009");

    private static final Map<String, String> CONTINENT_OF = CONTINENTS.stream()
            .flatMap(
                    continent -> Region.getInstance(continent).getContainedRegions(Region.RegionType.TERRITORY).stream()
                            .map(country -> Map.entry(country.toString(), continent)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));

    private Groups() {}

    /** What the records of a group share. */
    public sealed interface Key {
        /** A value of a field. */
        record OfValue(String field, Value value) implements Key {}

        /** A country, continent or region, by its id. */
        record OfArea(String id) implements Key {}

        /** A span of years. */
        record OfYears(int from, int to) implements Key {}
    }

    /**
     * Records that share something.
     *
     * @param key what they share
     * @param records at least one, in the order of the collection
     */
    public record Group(Key key, List<KnowledgeRecord> records) {}

    /** The records of a collection that pass the filters, grouped; a record with several values is in several groups. */
    public static List<Group> of(Collection collection, Grouping grouping, List<Filter> filters) {
        Map<Key, List<KnowledgeRecord>> groups = new LinkedHashMap<>();
        for (KnowledgeRecord record : Filters.matching(collection, filters)) {
            keys(record, collection, grouping)
                    .distinct()
                    .forEach(key -> groups.computeIfAbsent(key, unknown -> new java.util.ArrayList<>())
                            .add(record));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    /** The largest groups, or the smallest; of rank 2 those next to them. Empty if there is nothing to compare. */
    public static List<Group> leading(List<Group> groups, boolean fewest, int rank) {
        Comparator<Integer> order = fewest ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<Integer> sizes = groups.stream()
                .map(group -> group.records().size())
                .distinct()
                .sorted(order)
                .toList();
        return groups.size() < 2 || sizes.size() < rank
                ? List.of()
                : groups.stream()
                        .filter(group -> group.records().size() == sizes.get(rank - 1))
                        .toList();
    }

    private static Stream<Key> keys(KnowledgeRecord record, Collection collection, Grouping grouping) {
        return switch (grouping) {
            case Grouping.ByField by ->
                Filters.values(record, by.field()).map(value -> new Key.OfValue(by.field(), value));
            case Grouping.ByContinent by ->
                countries(record, collection)
                        .map(CONTINENT_OF::get)
                        .filter(java.util.Objects::nonNull)
                        .map(Key.OfArea::new);
            case Grouping.ByYears by ->
                Filters.date(record, collection).stream().map(date -> {
                    int from = date.year() - date.year() % by.span();
                    return new Key.OfYears(from, from + by.span() - 1);
                });
            case Grouping.ByArea by ->
                by.areas().stream()
                        .filter(area -> countries(record, collection).anyMatch(area.countries()::contains))
                        .map(area -> new Key.OfArea(area.id()));
        };
    }

    private static Stream<String> countries(KnowledgeRecord record, Collection collection) {
        return Filters.values(record, collection, org.yellowcrane.knowledge.FieldType.COUNTRY)
                .map(value -> ((Value.Country) value).code());
    }
}
