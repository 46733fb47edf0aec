/** Tests of the module. */
@NullMarked
package org.yellowcrane.conversation;

import org.jspecify.annotations.NullMarked;
