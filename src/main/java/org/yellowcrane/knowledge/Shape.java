package org.yellowcrane.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code collection.yaml} says.
 *
 * @param id the collection's id
 * @param file where it stands
 * @param role what the collection is for
 * @param fields by name, in the order of the file
 * @param total names the record that holds the published total
 * @param complete whether nothing exists that is not listed
 * @param invariants equations between numbers of the records
 */
record Shape(
        String id,
        String file,
        CollectionRole role,
        Map<String, Field> fields,
        Node.@Nullable Scalar total,
        boolean complete,
        List<Node.Scalar> invariants) {}
