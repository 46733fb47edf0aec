/**
 * The pipeline from a question to a cited answer: deciding, composing, having it proved.
 *
 * <p>May use {@code question}, {@code retrieval}, {@code inference}, {@code proof}, {@code knowledge} and {@code language}. Answering is a pure function of the
 * question, the earlier turns, the knowledge and the clock; it stores nothing. A fault is an exception, never an outcome.
 */
@ApplicationModule(allowedDependencies = {"language", "knowledge", "inference", "retrieval", "question", "proof"})
@NullMarked
package org.yellowcrane.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
