/** Tests of answering. */
@NullMarked
package org.yellowcrane.answer;

import org.jspecify.annotations.NullMarked;
