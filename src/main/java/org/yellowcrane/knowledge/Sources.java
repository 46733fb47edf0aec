package org.yellowcrane.knowledge;

import java.util.Map;
import java.util.Set;

/**
 * The sources that were read.
 *
 * @param byId those without fault
 * @param ids of all, so that a fault in a source is not reported again by everything that cites it
 * @param unreadable whether a file of sources could not be read, so that an unknown id proves nothing
 */
record Sources(Map<String, Source> byId, Set<String> ids, boolean unreadable) {}
