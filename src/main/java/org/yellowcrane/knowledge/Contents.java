package org.yellowcrane.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the editors' files hold.
 *
 * @param sources by id
 * @param collections by id, in alphabetical order
 * @param guides by topic, in alphabetical order
 * @param regions places to be recognised
 */
record Contents(
        Map<String, Source> sources, Map<String, Collection> collections, Map<String, Guide> guides, Regions regions) {

    Contents {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        collections = Collections.unmodifiableMap(new LinkedHashMap<>(collections));
        guides = Collections.unmodifiableMap(new LinkedHashMap<>(guides));
    }
}
