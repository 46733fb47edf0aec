@NullMarked
package org.yellowcrane.inference;

import org.jspecify.annotations.NullMarked;
