package org.yellowcrane.inference;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints one line for each mistake in the settings of the language model when the program refuses to start. */
class BrokenSettingsAnalyzer extends AbstractFailureAnalyzer<BrokenSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenSettingsException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct these settings, or leave LLM_BASE_URL empty to go without a model.",
                cause);
    }
}
