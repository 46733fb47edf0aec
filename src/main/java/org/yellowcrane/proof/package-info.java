/**
 * The proof of sentences that a model wrote: figures, names and denials are read in each language and held against the passages cited.
 *
 * <p>May use {@code question}, {@code retrieval}, {@code knowledge} and {@code language}; it knows no model and no question being answered. What it
 * looks for in a language is data, {@code claims/<language>.yaml}. Everything public is immutable and safe for concurrent use, except
 * {@code Phrases} while they are added to.
 */
@ApplicationModule(allowedDependencies = {"language", "knowledge", "retrieval", "question"})
@NullMarked
package org.yellowcrane.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
