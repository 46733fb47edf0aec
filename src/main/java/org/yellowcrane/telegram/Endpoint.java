package org.yellowcrane.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Where Telegram pushes updates to.
 *
 * @param url as Telegram reaches it
 * @param secret what Telegram shows with each update
 */
record Endpoint(String url, String secret) {

    static final String PATH = "/webhooks/telegram";

    /** At an address such as {@code https://bot.example.org}. */
    static Endpoint at(String address, String secret) {
        String base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return new Endpoint(base + PATH, secret);
    }

    /** Whether it is the secret; how long that takes tells nothing. */
    boolean isSecret(@Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return url;
    }
}
