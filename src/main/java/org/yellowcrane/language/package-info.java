/**
 * Languages: which ones are configured, which one a text is in, and how names, dates and numbers are written in each.
 *
 * <p>May use nothing else of ours. Everything here is immutable and safe for concurrent use.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.yellowcrane.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
