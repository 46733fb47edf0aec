package org.yellowcrane.knowledge;

/**
 * Names a record, or what the bot quotes of it.
 *
 * @param collection the collection's id
 * @param record the record's id, unique in its collection
 */
public record RecordId(String collection, String record) implements Comparable<RecordId> {

    /**
     * Reads {@code collection/record}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static RecordId parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new IllegalArgumentException("Expected collection/record, found " + text);
        }
        return new RecordId(parts[0], parts[1]);
    }

    /** The id of the passage about one of its fields. */
    public String passage(String field) {
        return this + "#" + field;
    }

    @Override
    public int compareTo(RecordId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return collection + "/" + record;
    }
}
