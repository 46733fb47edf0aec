package org.yellowcrane.inference;

import java.util.List;

/** Settings of the language model that cannot be used. */
class BrokenSettingsException extends RuntimeException {

    BrokenSettingsException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
