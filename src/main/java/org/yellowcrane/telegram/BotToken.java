package org.yellowcrane.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a bot's token from its absence and from a placeholder. */
final class BotToken {

    /** A number, a colon, and a secret: 35 characters long so far, which Telegram does not promise. */
    private static final Pattern FORM = Pattern.compile("[0-9]{3,20}:[A-Za-z0-9_-]{20,100}");

    private BotToken() {}

    /** Why a token cannot be used, in one line that does not repeat it; empty if it can. */
    static Optional<String> problem(String token) {
        String lower = token.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return Optional.of("TELEGRAM_BOT_TOKEN is not set");
        }
        if (lower.startsWith("<") || lower.contains("changeme") || lower.contains("your") || lower.contains("xxxxx")) {
            return Optional.of("TELEGRAM_BOT_TOKEN is a placeholder, expected the token that @BotFather gave");
        }
        return FORM.matcher(token.strip()).matches()
                ? Optional.empty()
                : Optional.of(
                        "TELEGRAM_BOT_TOKEN has the wrong form, expected <number>:<secret> as @BotFather gave it");
    }
}
