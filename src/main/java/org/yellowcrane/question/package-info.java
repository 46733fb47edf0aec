/**
 * Understanding a question: screening for emergencies, follow-ups, entities, and the grammar of each language.
 *
 * <p>May use {@code knowledge} and {@code language}. The grammar is data, one file per language; adding a language touches no Java.
 */
@ApplicationModule(allowedDependencies = {"language", "knowledge"})
@NullMarked
package org.yellowcrane.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
