package org.yellowcrane.knowledge;

import java.util.Set;

/**
 * A field of a collection.
 *
 * @param name unique in its collection
 * @param type what its values are
 * @param list whether it holds several values
 * @param asks the question words it answers
 */
public record Field(String name, FieldType type, boolean list, Set<QuestionWord> asks) {

    public Field {
        asks = Set.copyOf(asks);
    }
}
