package org.yellowcrane.retrieval;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the search.
 *
 * @param data folder for what can be computed again, such as vectors; made when needed
 * @param dense whether to search by meaning, too; without, no embedding model is loaded
 */
@ConfigurationProperties("yellowcrane.retrieval")
public record RetrievalSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("true") boolean dense) {}
