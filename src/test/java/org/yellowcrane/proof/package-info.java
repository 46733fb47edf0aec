/** Tests of the proof of sentences. */
@NullMarked
package org.yellowcrane.proof;

import org.jspecify.annotations.NullMarked;
