package org.yellowcrane.knowledge;

/**
 * A file of the editors.
 *
 * @param name path inside the knowledge folder, with slashes
 * @param text without byte order mark, lines ended by line feeds
 */
record EditorFile(String name, String text) {

    /** The last part of the name. */
    String simpleName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
