/**
 * Conversations: receiving, remembering the turns, replying.
 *
 * <p>The only module that knows the database: an H2 file by default, PostgreSQL by one URL. The schema is in {@code migrations}, one set for both. May use
 * {@code channel}, {@code answer}, {@code question}, {@code knowledge} and {@code language}.
 */
@ApplicationModule(allowedDependencies = {"language", "knowledge", "question", "answer", "channel"})
@NullMarked
package org.yellowcrane.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
