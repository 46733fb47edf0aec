/** Yellow Crane: cited answers about Wuhan's international links and its services for foreign residents. */
@NullMarked
package org.yellowcrane;

import org.jspecify.annotations.NullMarked;
