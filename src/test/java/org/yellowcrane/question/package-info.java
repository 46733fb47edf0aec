/** Tests of the module. */
@NullMarked
package org.yellowcrane.question;

import org.jspecify.annotations.NullMarked;
