/**
 * Conversations: receiving, remembering the turns, replying.
 *
 * <p>May use {@code channel}, {@code answer}, {@code question}, {@code knowledge} and {@code language}. Turns live in bounded memory and are gone with the process.
 */
@ApplicationModule(allowedDependencies = {"language", "knowledge", "question", "answer", "channel"})
@NullMarked
package org.yellowcrane.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
