/**
 * The HTTP API and the chat page.
 *
 * <p>May use {@code conversation}, {@code channel}, {@code answer}, {@code retrieval}, {@code knowledge} and {@code language}. Bad input ends as problem+json, never as a
 * stack trace or a page of HTML.
 */
@ApplicationModule(allowedDependencies = {"language", "knowledge", "retrieval", "answer", "channel", "conversation"})
@NullMarked
package org.yellowcrane.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
