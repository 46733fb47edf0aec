/**
 * The knowledge base: sources, records, guides, and the checks on them.
 *
 * <p>Reads the editors' files into one immutable knowledge base with a revision, reports every problem of
 * the files at once, and renders records as sentences. May use {@code language}. A broken file never replaces a good knowledge base.
 */
@ApplicationModule(allowedDependencies = "language")
@NullMarked
package org.yellowcrane.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
