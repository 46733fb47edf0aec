/** Tests of the program as a whole. */
@NullMarked
package org.yellowcrane;

import org.jspecify.annotations.NullMarked;
