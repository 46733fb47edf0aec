/** Tests of the search, and the programs that fit its weights. */
@NullMarked
package org.yellowcrane.retrieval;

import org.jspecify.annotations.NullMarked;
