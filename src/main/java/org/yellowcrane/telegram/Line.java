package org.yellowcrane.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a message.
 *
 * @param spans its runs of text; a cut between two of them is better than one inside
 * @param quoted whether it stands in another language than the rest
 */
record Line(List<Span> spans, boolean quoted) {

    private static final String QUOTE_START = "<blockquote>";
    private static final String QUOTE_END = "</blockquote>";

    Line {
        spans = List.copyOf(spans);
    }

    static Line of(Span... spans) {
        return new Line(List.of(spans), false);
    }

    static Line quote(List<Span> spans) {
        return new Line(spans, true);
    }

    String html() {
        String inner = spans.stream().map(Span::html).collect(Collectors.joining());
        return quoted ? QUOTE_START + inner + QUOTE_END : inner;
    }

    /** The same for a message without markup; never longer than {@link #html}. */
    String bare() {
        return (quoted ? "> " : "") + spans.stream().map(Span::bare).collect(Collectors.joining());
    }

    /** This line as lines that each take at most a number of UTF-16 units as HTML. */
    List<Line> pieces(int budget) {
        int room = budget - (quoted ? QUOTE_START.length() + QUOTE_END.length() : 0);
        List<Line> pieces = new ArrayList<>();
        List<Span> piece = new ArrayList<>();
        int used = 0;
        for (Span whole : spans) {
            Span rest = whole;
            while (!rest.text().isEmpty()) {
                if (used + rest.html().length() <= room) {
                    piece.add(rest);
                    used += rest.html().length();
                    break;
                }
                if (piece.isEmpty()) {
                    int cut = rest.cut(room);
                    piece.add(rest.withText(rest.text().substring(0, cut).stripTrailing()));
                    rest = rest.withText(rest.text().substring(cut));
                }
                pieces.add(new Line(piece, quoted));
                piece.clear();
                used = 0;
                rest = rest.withText(rest.text().stripLeading());
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(new Line(piece, quoted));
        }
        return pieces;
    }
}
