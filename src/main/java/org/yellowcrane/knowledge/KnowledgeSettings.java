package org.yellowcrane.knowledge;

import jakarta.validation.constraints.AssertTrue;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the knowledge is.
 *
 * @param folder the editors' files; {@code ./knowledge} unless told otherwise
 * @param poll how often they are looked at for changes; 0: never
 */
@Validated
@ConfigurationProperties("yellowcrane.knowledge")
record KnowledgeSettings(
        @DefaultValue("./knowledge") Path folder,
        @DefaultValue("2s") Duration poll) {

    @AssertTrue(message = "must not be negative")
    boolean isPollPossible() {
        return !poll.isNegative();
    }
}
