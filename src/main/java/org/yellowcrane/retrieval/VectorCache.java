package org.yellowcrane.retrieval;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Vectors of one model on disk, found again by the text that they were made of.
 *
 * <p>A file of slots of one size, each with a checksum: a damaged or half-written slot costs one vector and nothing else. Several processes may share
 * the file. Safe for concurrent use.
 */
final class VectorCache {

    private static final int KEY_BYTES = 16;
    private static final int CHECKSUM_BYTES = 4;

    private final Path file;
    private final int dimension;
    private final int slotBytes;
    private final Map<Key, float[]> vectors = new HashMap<>();
    private final List<Key> unwritten = new ArrayList<>();
    private boolean damaged;

    /** The first half of a text's SHA-256. */
    private record Key(long high, long low) {}

    /** Reads what the file holds, if it exists and can be read. */
    VectorCache(Path file, int dimension) {
        this.file = file;
        this.dimension = dimension;
        this.slotBytes = KEY_BYTES + Float.BYTES * dimension + CHECKSUM_BYTES;
        try {
            read();
        } catch (IOException e) {
            damaged = true;
        }
    }

    private void read() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer slot = ByteBuffer.allocate(slotBytes);
            while (channel.read(slot) >= 0) {
                if (!slot.hasRemaining()) {
                    take(slot.flip());
                    slot.clear();
                }
            }
            damaged |= slot.position() > 0;
        }
    }

    private void take(ByteBuffer slot) {
        Key key = new Key(slot.getLong(), slot.getLong());
        float[] vector = new float[dimension];
        slot.asFloatBuffer().get(vector);
        int checksum = slot.getInt(slotBytes - CHECKSUM_BYTES);
        if (checksum == checksum(slot)) {
            vectors.put(key, vector);
        } else {
            damaged = true;
        }
    }

    private int checksum(ByteBuffer slot) {
        CRC32C crc = new CRC32C();
        crc.update(slot.slice(0, slotBytes - CHECKSUM_BYTES));
        return (int) crc.getValue();
    }

    /** The vector of a text, if it was kept. */
    synchronized Optional<float[]> get(String text) {
        return Optional.ofNullable(vectors.get(key(text)));
    }

    /** Keeps a vector until the next {@link #write}. */
    synchronized void put(String text, float[] vector) {
        Key key = key(text);
        if (vectors.put(key, vector.clone()) == null) {
            unwritten.add(key);
        }
    }

    /** How many vectors wait for {@link #write}. */
    synchronized int unwritten() {
        return unwritten.size();
    }

    /**
     * Writes what was put since the last time; a damaged file is written anew.
     *
     * @throws IOException if the disk refuses; the vectors stay usable in memory
     */
    synchronized void write() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (damaged) {
            writeAnew();
        } else if (!unwritten.isEmpty()) {
            append();
        }
        unwritten.clear();
        damaged = false;
    }

    private void append() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("Lost the lock on " + file);
            }
            // Another process may have been stopped within a slot.
            channel.position(channel.size() - channel.size() % slotBytes);
            for (Key key : unwritten) {
                writeSlot(channel, key);
            }
        }
    }

    private void writeAnew() throws IOException {
        Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), "vectors", ".tmp");
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            for (Key key : vectors.keySet()) {
                writeSlot(channel, key);
            }
            channel.force(true);
        }
        try {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void writeSlot(FileChannel channel, Key key) throws IOException {
        float[] vector = vectors.get(key);
        if (vector == null) {
            return;
        }
        ByteBuffer slot = ByteBuffer.allocate(slotBytes);
        slot.putLong(key.high()).putLong(key.low());
        for (float value : vector) {
            slot.putFloat(value);
        }
        slot.putInt(checksum(slot)).flip();
        while (slot.hasRemaining()) {
            channel.write(slot);
        }
    }

    private static Key key(String text) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new Key(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
