package org.yellowcrane.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The editors' files as they are read into memory once, so that every check sees the same text.
 *
 * @param files by name
 * @param revision a short hash of the names and contents of all files
 */
record KnowledgeFolder(Map<String, EditorFile> files, String revision) {

    /** Ten times what the longest collection of a city needs. */
    private static final long MAX_BYTES = 2_000_000;

    private static final int MAX_DEPTH = 3;
    private static final int REVISION_BYTES = 6;

    /** Reads all files; what cannot be used is reported. */
    static KnowledgeFolder read(Path folder, Problems problems) {
        Map<String, EditorFile> files = new TreeMap<>();
        MessageDigest digest = sha256();
        if (!Files.isDirectory(folder)) {
            problems.error(".", 0, "the knowledge folder does not exist: " + folder);
        }
        list(folder, problems).forEach((name, path) -> {
            Optional<byte[]> bytes = bytes(folder, path, name, problems);
            bytes.ifPresent(content -> {
                digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            Optional<String> text = bytes.flatMap(content -> text(content, name, problems));
            files.put(name, new EditorFile(name, text.orElse(""), text.isPresent()));
        });
        String revision = HexFormat.of().formatHex(digest.digest(), 0, REVISION_BYTES);
        return new KnowledgeFolder(files, revision);
    }

    /** The files that belong to the knowledge, by name. Hidden and backup files, the editors' guide and the exam do not. */
    static Map<String, Path> list(Path folder, Problems problems) {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder, MAX_DEPTH)) {
            walk.filter(path -> !Files.isDirectory(path) || Files.isSymbolicLink(path))
                    .filter(path -> !path.equals(folder))
                    .forEach(path -> {
                        String name = folder.relativize(path).toString().replace('\\', '/');
                        if (belongs(name)) {
                            files.put(name, path);
                        }
                    });
        } catch (IOException | UncheckedIOException unreadable) {
            problems.error(".", 0, "the knowledge folder cannot be read: " + unreadable.getMessage());
        }
        return files;
    }

    private static boolean belongs(String name) {
        if (name.equals("README.md") || name.startsWith("gold/") || name.endsWith("~")) {
            return false;
        }
        return Stream.of(name.split("/")).noneMatch(part -> part.startsWith("."));
    }

    private static Optional<byte[]> bytes(Path folder, Path path, String name, Problems problems) {
        try {
            if (!path.toRealPath().startsWith(folder.toRealPath())) {
                problems.error(name, 0, "a link that leads out of the knowledge folder");
                return Optional.empty();
            }
            if (!Files.isRegularFile(path)) {
                problems.error(name, 0, "not a plain file; linked folders are not read");
                return Optional.empty();
            }
            if (Files.size(path) > MAX_BYTES) {
                problems.error(name, 0, "larger than 2 MB");
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            problems.error(name, 0, "cannot be read: " + unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] bytes, String name, Problems problems) {
        String decoded;
        try {
            decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            problems.error(name, brokenLine(bytes), "not UTF-8: broken characters");
            return Optional.empty();
        }
        String text = (decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        return isClean(text, name, problems) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isClean(String text, String name, Problems problems) {
        boolean clean = true;
        int line = 0;
        for (String content : (Iterable<String>) text.lines()::iterator) {
            line++;
            String hidden = HiddenCharacters.find(content);
            if (hidden != null) {
                problems.error(name, line, "hidden character " + hidden);
                clean = false;
            }
            if (content.indexOf('\t') >= 0) {
                problems.error(name, line, "a tab; use spaces");
                clean = false;
            }
        }
        return clean;
    }

    /** The line of the first byte that is not UTF-8. */
    private static int brokenLine(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
