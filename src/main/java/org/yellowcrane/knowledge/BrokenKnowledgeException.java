package org.yellowcrane.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The editors' files cannot be used, and there is no earlier state to fall back on. */
public class BrokenKnowledgeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokenKnowledgeException(Path folder, List<Problem> problems) {
        super(message(folder, problems));
    }

    private static String message(Path folder, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(Problem::toString)
                .collect(Collectors.joining("\n    ", "The knowledge in " + folder + " cannot be used:\n    ", ""));
    }
}
