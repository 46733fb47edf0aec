/**
 * The contract between the conversation and the channels that people write on; no implementation.
 *
 * <p>May use {@code answer}, {@code knowledge} and {@code language}.
 */
@ApplicationModule(allowedDependencies = {"language", "knowledge", "answer"})
@NullMarked
package org.yellowcrane.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
