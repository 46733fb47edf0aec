package org.yellowcrane.knowledge;

import org.yellowcrane.language.PartialDate;

/**
 * An earlier value of a field.
 *
 * @param field the field's name
 * @param value what it held
 * @param asOf when that was true
 */
public record Superseded(String field, Value value, PartialDate asOf) {}
