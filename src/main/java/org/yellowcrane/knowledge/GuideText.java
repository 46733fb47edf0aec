package org.yellowcrane.knowledge;

import java.util.List;

/**
 * A guide in one language, as it stands in its file.
 *
 * @param file where it stands
 * @param title the guide's title; empty if missing, which has been reported
 * @param sections in the order of the file
 */
record GuideText(String file, String title, List<Part> sections) {

    /** A section and the line of its heading. */
    record Part(String id, int line, Section.Text text) {}
}
