/**
 * The models: embeddings now, chat models later. Nobody else sees a provider.
 *
 * <p>May use {@code language}. Models load on first use and are safe for concurrent use.
 */
@ApplicationModule(allowedDependencies = "language")
@NullMarked
package org.yellowcrane.inference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
