package org.yellowcrane.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one call for updates ended. */
sealed interface Polled {

    /** Updates, perhaps none. */
    record Batch(List<JsonNode> updates) implements Polled {}

    /**
     * Telegram answered with success, but what came is no JSON that can be read.
     *
     * @param body what came
     */
    record Unreadable(String body) implements Polled {}

    /**
     * No updates.
     *
     * @param why in a few words, without the token
     * @param pause how long Telegram wants to be left alone, if it said so
     */
    record Failed(String why, @Nullable Duration pause) implements Polled {}
}
