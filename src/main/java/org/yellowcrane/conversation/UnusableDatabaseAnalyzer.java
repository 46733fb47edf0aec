package org.yellowcrane.conversation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why the database cannot be used instead of a stack trace when the program refuses to start. */
class UnusableDatabaseAnalyzer extends AbstractFailureAnalyzer<UnusableDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableDatabaseException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "The embedded database needs a folder it may write to (environment: YELLOWCRANE_DATA) that no other instance uses;"
                        + " PostgreSQL needs DATABASE_URL (jdbc:postgresql://host/database), DATABASE_USER and DATABASE_PASSWORD.",
                cause);
    }
}
