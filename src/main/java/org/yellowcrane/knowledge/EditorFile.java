package org.yellowcrane.knowledge;

/**
 * A file of the editors.
 *
 * @param name path inside the knowledge folder, with slashes
 * @param text without byte order mark, lines ended by line feeds; empty if it cannot be used
 * @param usable whether it can be read on; if not, the reason has been reported
 */
record EditorFile(String name, String text, boolean usable) {}
