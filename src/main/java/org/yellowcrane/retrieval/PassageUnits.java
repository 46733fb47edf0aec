package org.yellowcrane.retrieval;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * The parts of a passage with the words of each, so that a passage found can be looked at more closely than by counting words.
 *
 * <p>Words are kept as hash codes: with a few dozen words of a query against a few hundred of a passage, two different words
 * meet by chance less than once in a million passages.
 */
record PassageUnits(List<Unit> units) {

    /** What a part is. */
    enum Kind {
        TITLE,
        NAME,
        QUESTION,
        SEARCH_WORDS,
        SENTENCE
    }

    /** One part: its words in order. */
    @SuppressWarnings(
            "ArrayRecordComponent") // Vectors of numbers: they are computed with and never compared as values.
    record Unit(Kind kind, int[] words) {}

    private static final Kind[] KINDS = Kind.values();

    static int hash(String word) {
        return word.hashCode();
    }

    @SuppressWarnings("EnumOrdinal") // Written and read by one and the same process.
    BytesRef encode() {
        int size = units.stream().mapToInt(unit -> 5 + 4 * unit.words().length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(size);
        for (Unit unit : units) {
            bytes.put((byte) unit.kind().ordinal()).putInt(unit.words().length);
            for (int word : unit.words()) {
                bytes.putInt(word);
            }
        }
        return new BytesRef(bytes.array());
    }

    static PassageUnits decode(BytesRef encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(encoded.bytes, encoded.offset, encoded.length);
        List<Unit> units = new ArrayList<>();
        while (bytes.hasRemaining()) {
            Kind kind = KINDS[bytes.get()];
            int[] words = new int[bytes.getInt()];
            bytes.asIntBuffer().get(words);
            bytes.position(bytes.position() + 4 * words.length);
            units.add(new Unit(kind, words));
        }
        return new PassageUnits(units);
    }
}
