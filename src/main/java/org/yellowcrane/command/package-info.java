/**
 * The commands of the program's other face, the command line.
 *
 * <p>May use everything but the channels.
 */
@ApplicationModule(
        allowedDependencies = {
            "language",
            "knowledge",
            "inference",
            "retrieval",
            "question",
            "answer",
            "channel",
            "conversation"
        })
@NullMarked
package org.yellowcrane.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
