package org.yellowcrane.telegram;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of text in one style. It is cut as text and escaped only when it is written, so no cut falls inside a tag or an entity.
 *
 * @param text plain text, made safe
 * @param style how it looks
 * @param link where it leads
 */
record Span(String text, Style style, @Nullable String link) {

    /** A longer address would leave little of a message's 4,096 units. */
    private static final int LONGEST_LINK = 1_000;

    Span {
        text = SafeText.of(text);
    }

    static Span plain(String text) {
        return new Span(text, Style.PLAIN, null);
    }

    static Span of(String text, Style style) {
        return new Span(text, style, null);
    }

    /** A text that leads to a page, or only the text if the address is not one of the web. */
    static Span linked(String text, @Nullable URI page) {
        if (page == null || page.getHost() == null || !List.of("http", "https").contains(page.getScheme())) {
            return plain(text);
        }
        String address = page.toASCIIString();
        return new Span(text, Style.PLAIN, SafeText.escape(address).length() <= LONGEST_LINK ? address : null);
    }

    String html() {
        String written = style.around(SafeText.escape(text));
        return link == null ? written : "<a href=\"" + SafeText.escape(link) + "\">" + written + "</a>";
    }

    /** The same for a message without markup; never longer than {@link #html}. */
    String bare() {
        return link == null ? text : text + " (" + link + ")";
    }

    Span withText(String other) {
        return new Span(other, style, link);
    }

    /**
     * Where to cut so that the part before the cut takes at most a number of UTF-16 units as HTML: after a sentence, else after a word,
     * else between two characters as readers see them, else between two code points.
     */
    int cut(int budget) {
        int room = budget - (html().length() - SafeText.escape(text).length());
        int furthest = furthest(room);
        List<BreakIterator> finerAndFiner = List.of(
                BreakIterator.getSentenceInstance(ULocale.ROOT),
                BreakIterator.getLineInstance(ULocale.ROOT),
                BreakIterator.getCharacterInstance(ULocale.ROOT));
        for (BreakIterator boundaries : finerAndFiner) {
            boundaries.setText(text);
            int cut = boundaries.isBoundary(furthest) ? furthest : boundaries.preceding(furthest);
            if (cut > furthest / 2) {
                return cut;
            }
        }
        return Character.isLowSurrogate(text.charAt(furthest)) && furthest > 1 ? furthest - 1 : furthest;
    }

    private int furthest(int room) {
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            used += SafeText.escaped(text.charAt(i)).length();
            if (used > room) {
                return Math.max(i, 1);
            }
        }
        return text.length();
    }
}
