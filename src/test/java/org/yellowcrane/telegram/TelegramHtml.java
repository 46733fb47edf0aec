package org.yellowcrane.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Telegram's HTML as strictly as Telegram does, as far as the bot uses it. */
final class TelegramHtml {

    private static final Pattern TOKEN =
            Pattern.compile("<(/?)(b|i|code|blockquote|a)((?: href=\"[^\"<>]*\")?)>|&(amp|lt|gt|quot);|([^<>&]+)");

    private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"");

    private TelegramHtml() {}

    /** The text that a reader sees; empty if the markup is broken. */
    static Optional<String> shown(String html) {
        StringBuilder shown = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(html);
        int end = 0;
        while (token.find() && token.start() == end) {
            end = token.end();
            if (token.group(5) != null) {
                shown.append(token.group(5));
            } else if (token.group(4) != null) {
                shown.append(ENTITIES.get(token.group(4)));
            } else if (token.group(1).isEmpty()) {
                open.push(token.group(2));
            } else if (open.isEmpty() || !open.pop().equals(token.group(2))) {
                return Optional.empty();
            }
        }
        return end == html.length() && open.isEmpty() ? Optional.of(shown.toString()) : Optional.empty();
    }
}
