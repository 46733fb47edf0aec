package org.yellowcrane.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong while reading goes on. */
class Problems {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::reason);

    private final Set<Problem> found = new LinkedHashSet<>();

    void error(String file, int line, String reason) {
        found.add(new Problem(Problem.Severity.ERROR, file, line, reason));
    }

    void warning(String file, int line, String reason) {
        found.add(new Problem(Problem.Severity.WARNING, file, line, reason));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** Everything found so far, by file and line. */
    List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(BY_PLACE);
        return List.copyOf(sorted);
    }
}
