package org.yellowcrane.knowledge;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the problems of the knowledge instead of a stack trace when the program refuses to start. */
class BrokenKnowledgeAnalyzer extends AbstractFailureAnalyzer<BrokenKnowledgeException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenKnowledgeException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct these files (knowledge/README.md tells how), or set yellowcrane.knowledge.folder"
                        + " (environment: YELLOWCRANE_KNOWLEDGE) to another folder.",
                cause);
    }
}
