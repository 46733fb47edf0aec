package org.yellowcrane.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yellowcrane.conversation.Letter;

/** Makes letters of updates, whatever is in them. */
final class UpdateLetters {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateLetters.class);

    /** What is kept of an update that cannot be read, in characters; enough to see what it was. */
    private static final int KEPT = 10_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UpdateReader reader;
    private final UnaryOperator<String> masking;

    /** @param masking takes out of texts what may not be stored */
    UpdateLetters(UpdateReader reader, UnaryOperator<String> masking) {
        this.reader = reader;
        this.masking = masking;
    }

    /** The id of an update, if it has a usable one. */
    static OptionalLong id(JsonNode update) {
        JsonNode id = update.path("update_id");
        return id.isIntegralNumber() && id.canConvertToLong() ? OptionalLong.of(id.longValue()) : OptionalLong.empty();
    }

    /** The letter of an update as it was pushed. */
    Letter letter(byte[] update) {
        try {
            return letter(JSON.readTree(update));
        } catch (IOException e) {
            String text = new String(update, StandardCharsets.UTF_8);
            return unreadable("unreadable/" + hash(text), "not readable as JSON", text.length() + " characters");
        }
    }

    /** The letter of an update. */
    Letter letter(JsonNode json) {
        OptionalLong update = id(json);
        if (update.isEmpty()) {
            return unreadable("without id/" + hash(json.toString()), "no usable update_id", Shape.of(json));
        }
        String id = Long.toString(update.getAsLong());
        try {
            return reader.read(json) instanceof Arrival.Answerable arrival
                    ? letter(id, masked(arrival))
                    : new Letter.Ignored(id);
        } catch (RuntimeException | StackOverflowError e) {
            return unreadable(id, e.getClass().getSimpleName(), Shape.of(json));
        }
    }

    private Arrival.Answerable masked(Arrival.Answerable arrival) {
        return arrival instanceof Arrival.Asked asked
                ? new Arrival.Asked(
                        asked.place(), asked.message(), asked.conversation(), masking.apply(asked.text()), asked.hint())
                : arrival;
    }

    private static Letter letter(String id, Arrival.Answerable arrival) {
        Place place = arrival.place();
        return new Letter.Answerable(
                id,
                content(arrival),
                Long.toString(place.chat()),
                Stored.write(arrival),
                Stored.write(new Arrival.Fixed(place, "telegram.busy", arrival.hint())));
    }

    /** An edit that leaves the text alone, as when a link's preview appears, is no new question. */
    private static @Nullable String content(Arrival.Answerable arrival) {
        return arrival instanceof Arrival.Asked asked && asked.message() != 0
                ? asked.place().chat() + "/" + asked.message() + "/" + hash(asked.text())
                : null;
    }

    /** The letter of something that is no JSON. */
    static Letter unreadable(long update, String body) {
        return unreadable(Long.toString(update), "not readable as JSON", body.length() + " characters");
    }

    private static Letter unreadable(String id, String reason, String shape) {
        LOG.warn("Update {} was put aside: {}", id, reason);
        return new Letter.Unreadable(id, reason, shape.substring(0, Math.min(shape.length(), KEPT)));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
