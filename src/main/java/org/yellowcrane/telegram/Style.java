package org.yellowcrane.telegram;

/** How a run of text looks in Telegram. */
enum Style {
    PLAIN("", ""),
    BOLD("<b>", "</b>"),
    ITALIC("<i>", "</i>"),
    /** Copied by one tap: what a reader shows to somebody else. */
    CODE("<code>", "</code>");

    private final String opening;
    private final String closing;

    Style(String opening, String closing) {
        this.opening = opening;
        this.closing = closing;
    }

    String around(String html) {
        return opening + html + closing;
    }
}
