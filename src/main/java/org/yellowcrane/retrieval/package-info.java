/**
 * Finding passages: the index, the analyzers of each language, and hybrid search that can explain itself.
 *
 * <p>The only module that knows Lucene. May use {@code knowledge}, {@code inference} and {@code language}.
 */
@ApplicationModule(allowedDependencies = {"language", "knowledge", "inference"})
@NullMarked
package org.yellowcrane.retrieval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
