package org.yellowcrane.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Measures as a table, and what they come to: our error at rank 1 divided by that of the best peer, and the means.
 *
 * @param results by folder, system and measure
 */
record BenchmarkTable(Map<String, Map<String, Map<String, Number>>> results) {

    private static final String ERROR = "recallAt1";

    void print(PrintStream out) {
        List<String> measures = results.values().stream()
                .flatMap(systems -> systems.values().stream())
                .flatMap(values -> values.keySet().stream())
                .distinct()
                .toList();
        int width = results.values().stream()
                .flatMap(systems -> systems.keySet().stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String name = "%-16s %-" + width + "s";
        out.printf(name, "folder", "system");
        measures.forEach(measure -> out.printf(" %12s", measure));
        out.println();
        results.forEach((folder, systems) -> systems.forEach((system, values) -> {
            out.printf(name, folder, system);
            measures.forEach(measure -> out.printf(" %12s", shown(values.get(measure))));
            out.println();
        }));
        if (results.size() > 1) {
            means().forEach((system, values) -> {
                out.printf(name, "mean", system);
                measures.forEach(measure -> out.printf(" %12s", shown(values.get(measure))));
                out.println();
            });
        }
        printErrors(out);
    }

    private static double number(Map<String, Number> values, String measure) {
        return Objects.requireNonNull(values.get(measure), measure).doubleValue();
    }

    private static String shown(@Nullable Number value) {
        if (value == null) {
            return "-";
        }
        return value instanceof Integer ? value.toString() : String.format(Locale.ROOT, "%.4f", value.doubleValue());
    }

    /** Means over the folders, of systems and measures that all folders have. */
    private Map<String, Map<String, Number>> means() {
        Map<String, List<Map<String, Number>>> bySystem = new LinkedHashMap<>();
        results.values()
                .forEach(systems ->
                        systems.forEach((system, values) -> bySystem.computeIfAbsent(system, key -> new ArrayList<>())
                                .add(values)));
        Map<String, Map<String, Number>> means = new LinkedHashMap<>();
        bySystem.forEach((system, all) -> {
            Map<String, Number> mean = new LinkedHashMap<>();
            all.getFirst().keySet().stream()
                    .filter(measure -> all.size() == results.size()
                            && all.stream().allMatch(values -> values.containsKey(measure)))
                    .forEach(measure -> mean.put(
                            measure,
                            all.stream()
                                    .mapToDouble(values -> number(values, measure))
                                    .average()
                                    .orElse(0)));
            if (!mean.isEmpty()) {
                means.put(system, mean);
            }
        });
        return means;
    }

    private void printErrors(PrintStream out) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        results.forEach((folder, systems) -> {
            OptionalDouble peer = systems.entrySet().stream()
                    .filter(system -> !system.getKey().equals(OwnSearch.NAME))
                    .mapToDouble(system -> 1 - number(system.getValue(), ERROR))
                    .min();
            Map<String, Number> own = systems.getOrDefault(OwnSearch.NAME, Map.of());
            peer.ifPresent(best -> ratios.put(folder, (1 - number(own, ERROR)) / Math.max(best, 1e-9)));
        });
        if (!ratios.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "error at rank 1 divided by the best peer's: mean %.3f, worst %.3f (%s)%n",
                    ratios.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElse(0),
                    ratios.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .max()
                            .orElse(0),
                    ratios.entrySet().stream()
                            .map(ratio -> String.format(Locale.ROOT, "%s %.3f", ratio.getKey(), ratio.getValue()))
                            .collect(Collectors.joining(", ")));
        }
    }
}
