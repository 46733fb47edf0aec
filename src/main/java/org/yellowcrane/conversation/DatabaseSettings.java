package org.yellowcrane.conversation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where conversations are stored.
 *
 * @param folder holds the embedded database's file where there is no URL; made when needed
 * @param url of a PostgreSQL database, which several instances may share
 * @param user of that database
 * @param password of that database
 * @param connections how many may be open at once
 * @param patience how long a caller waits for a connection before that is an error
 */
@Validated
@ConfigurationProperties(prefix = "yellowcrane.conversation.database", ignoreUnknownFields = false)
record DatabaseSettings(
        @DefaultValue("data") Path folder,

        @Pattern(
                regexp = "|jdbc:postgresql:.+",
                message = "expected jdbc:postgresql://host/database, or nothing for the embedded file")
        @DefaultValue("")
        String url,

        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @Min(2) @Max(1_000) @DefaultValue("10") int connections,

        @DurationMin(millis = 250) @DurationMax(minutes = 5) @DefaultValue("10s")
        Duration patience) {

    DatabaseSettings {
        url = url.strip();
    }

    boolean isEmbedded() {
        return url.isEmpty();
    }

    /** Leaves out the password, which a URL may hold, too. */
    @Override
    public String toString() {
        return "DatabaseSettings[%s, connections=%d, patience=%s]"
                .formatted(isEmbedded() ? folder : "PostgreSQL", connections, patience);
    }
}
