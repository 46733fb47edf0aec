package org.yellowcrane.knowledge;

/** What a field's values are; the names are those of {@code collection.yaml} in upper case. */
public enum FieldType {
    TEXT,
    SENTENCE,
    DATE,
    NUMBER,
    COUNTRY,
    PHONE,
    URL,
    EMAIL,
    CHOICE,
    RECORD
}
