package org.yellowcrane.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What tells a changed file from an unchanged one without reading it.
 *
 * @param size bytes, or -1 if the file cannot be looked at
 * @param modified when it was last written, as the file system tells
 */
record FileState(long size, String modified) {

    /** The state of every file of the knowledge, by name. */
    static Map<String, FileState> of(Path folder) {
        Map<String, FileState> states = new TreeMap<>();
        KnowledgeFolder.list(folder, new Problems()).forEach((name, path) -> states.put(name, look(path)));
        return states;
    }

    private static FileState look(Path path) {
        try {
            return new FileState(
                    Files.size(path), Files.getLastModifiedTime(path).toString());
        } catch (IOException gone) {
            return new FileState(-1, "");
        }
    }
}
