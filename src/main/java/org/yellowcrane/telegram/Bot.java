package org.yellowcrane.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The bot as Telegram knows it.
 *
 * @param id its user id
 * @param username its name without the at sign
 */
record Bot(long id, String username) {

    /** Reads Telegram's reply; empty if that does not say who the bot is. */
    static Optional<Bot> of(JsonNode me) {
        return me.path("id").isIntegralNumber() && me.path("username").isTextual()
                ? Optional.of(
                        new Bot(me.path("id").longValue(), me.path("username").textValue()))
                : Optional.empty();
    }
}
