/** Tests of the module. */
@NullMarked
package org.yellowcrane.command;

import org.jspecify.annotations.NullMarked;
