package org.yellowcrane.telegram;

import java.util.ArrayList;
import java.util.List;

/**
 * Packs blocks of lines into as few messages as Telegram's limit allows: cut between blocks if possible, else between lines, else inside a line.
 * Not safe for concurrent use.
 */
final class MessagePacker {

    /**
     * UTF-16 units in a message. Telegram counts them after parsing the markup; counting the markup, too, is never too little.
     */
    static final int LIMIT = 4096;

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder bare = new StringBuilder();

    /** Adds lines that belong together; a blank line sets them off. */
    MessagePacker add(List<Line> block) {
        String gap = "\n\n";
        if (!fits(block)) {
            finishPart();
        }
        for (Line line : block) {
            for (Line piece : line.pieces(LIMIT)) {
                append(piece, gap);
                gap = "\n";
            }
        }
        return this;
    }

    List<Part> parts() {
        finishPart();
        return List.copyOf(parts);
    }

    private boolean fits(List<Line> block) {
        int length = block.stream().mapToInt(line -> line.html().length() + 1).sum() + 1;
        return html.length() + length <= LIMIT;
    }

    private void append(Line line, String gap) {
        String written = line.html();
        if (html.length() + gap.length() + written.length() > LIMIT) {
            finishPart();
        }
        if (!html.isEmpty()) {
            html.append(gap);
            bare.append(gap);
        }
        html.append(written);
        bare.append(line.bare());
    }

    private void finishPart() {
        if (!bare.toString().isBlank()) {
            parts.add(new Part(html.toString(), bare.toString()));
        }
        html.setLength(0);
        bare.setLength(0);
    }
}
