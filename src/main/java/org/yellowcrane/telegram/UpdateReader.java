package org.yellowcrane.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;

/**
 * Reads what an update means. Only the fields that matter are looked at, so that a surprise in any other does no harm.
 */
final class UpdateReader {

    /** An edit later than this after its message is a correction for the record, not a new question. */
    private static final Duration CORRECTION = Duration.ofSeconds(60);

    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\\s.*)?", Pattern.DOTALL);

    /** A character of category "format", such as a zero-width space, shows nothing. */
    private static final Pattern VISIBLE = Pattern.compile("[^\\s\\p{Z}\\p{C}]");

    private static final List<String> CONTENTS = List.of(
            "sticker",
            "voice",
            "photo",
            "video",
            "video_note",
            "audio",
            "document",
            "animation",
            "contact",
            "location",
            "venue",
            "poll",
            "dice",
            "story",
            "game",
            "paid_media",
            "live_photo",
            "checklist",
            "rich_message");

    private final Bot bot;
    private final Clock clock;
    private final Duration freshness;
    private final Pattern mention;

    UpdateReader(Bot bot, Clock clock, Duration freshness) {
        this.bot = bot;
        this.clock = clock;
        this.freshness = freshness;
        this.mention =
                Pattern.compile("(?<![\\w@])@" + Pattern.quote(bot.username()) + "(?!\\w)", Pattern.CASE_INSENSITIVE);
    }

    /**
     * Reads an update.
     *
     * @throws IllegalArgumentException if a field that matters has another type than it should; the message names the field
     */
    Arrival read(JsonNode update) {
        if (update.has("message")) {
            return readMessage(update.path("message"));
        }
        if (update.has("edited_message")) {
            return readEdit(update.path("edited_message"));
        }
        if (update.has("callback_query")) {
            return readPress(update.path("callback_query"));
        }
        return new Arrival.Ignored("of a kind that the bot does not use");
    }

    private Arrival readEdit(JsonNode message) {
        long written = number(message, "date", 0);
        long edited = number(message, "edit_date", written);
        if (edited - written > CORRECTION.toSeconds()) {
            return new Arrival.Ignored("edited late");
        }
        return readMessage(message) instanceof Arrival.Asked asked ? asked : new Arrival.Ignored("edited");
    }

    private Arrival readMessage(JsonNode message) {
        JsonNode chat = object(message, "chat");
        if (!chat.has("id")) {
            return new Arrival.Ignored("without a chat");
        }
        JsonNode from = object(message, "from");
        if (from.path("is_bot").asBoolean(false) || number(from, "id", 0) == bot.id()) {
            return new Arrival.Ignored("from a bot");
        }
        Instant now = clock.instant();
        if (Instant.ofEpochSecond(number(message, "date", now.getEpochSecond())).isBefore(now.minus(freshness))) {
            return new Arrival.Ignored("too old");
        }
        String text = text(message, "text");
        return interpret(message, text == null ? text(message, "caption") : text);
    }

    private Arrival interpret(JsonNode message, @Nullable String text) {
        Place place = place(message);
        Language hint = language(message.path("from"));
        boolean group = isGroup(message.path("chat"));
        if (text == null) {
            boolean content = CONTENTS.stream().anyMatch(message::has);
            return content && (!group || isReplyToBot(message))
                    ? new Arrival.Fixed(place, "telegram.text-please", hint)
                    : new Arrival.Ignored("without text");
        }
        Matcher command = COMMAND.matcher(text);
        if (command.matches()) {
            return command(command, message, place, hint);
        }
        Matcher mentioned = mention.matcher(text);
        if (group && !mentioned.find() && !isReplyToBot(message) && !isMentionedByLink(message)) {
            return new Arrival.Ignored("not for the bot");
        }
        String question = mention.matcher(text).replaceAll(" ").strip();
        if (question.isEmpty()) {
            return new Arrival.Fixed(place, "telegram.help", hint);
        }
        return VISIBLE.matcher(question).find()
                ? new Arrival.Asked(place, number(message, "message_id", 0), conversation(message), question, hint)
                : new Arrival.Fixed(place, "telegram.text-please", hint);
    }

    private Arrival command(Matcher command, JsonNode message, Place place, @Nullable Language hint) {
        String addressee = command.group(2);
        if (addressee != null && !addressee.equalsIgnoreCase(bot.username())) {
            return new Arrival.Ignored("for another bot");
        }
        return switch (command.group(1).toLowerCase(Locale.ROOT)) {
            case "start" -> new Arrival.Fixed(place, "telegram.start", hint);
            case "help" -> new Arrival.Fixed(place, "telegram.help", hint);
            case "forget" -> new Arrival.Forgotten(place, conversation(message), hint);
            default ->
                isGroup(message.path("chat")) && addressee == null
                        ? new Arrival.Ignored("perhaps for another bot")
                        : new Arrival.Fixed(place, "telegram.help", hint);
        };
    }

    private Arrival readPress(JsonNode press) {
        JsonNode message = object(press, "message");
        String id = text(press, "id");
        String data = text(press, "data");
        if (id == null || !object(message, "chat").has("id")) {
            return new Arrival.Ignored("a button without a message");
        }
        JsonNode from = object(press, "from");
        Place where = place(message);
        String conversation = conversation(message.path("chat"), from);
        return new Arrival.Pressed(where, conversation, id, data == null ? "" : data, language(from));
    }

    private Place place(JsonNode message) {
        JsonNode chat = message.path("chat");
        Integer topic =
                message.path("is_topic_message").asBoolean(false) ? smallNumber(message, "message_thread_id") : null;
        return new Place(number(chat, "id", 0), topic, isGroup(chat) ? smallNumber(message, "message_id") : null);
    }

    private static String conversation(JsonNode message) {
        return conversation(message.path("chat"), message.path("from"));
    }

    private static String conversation(JsonNode chat, JsonNode from) {
        long id = number(chat, "id", 0);
        return isGroup(chat) ? id + "/" + number(from, "id", 0) : String.valueOf(id);
    }

    /** Ids of groups are negative. */
    private static boolean isGroup(JsonNode chat) {
        return number(chat, "id", 0) < 0 || chat.path("type").asText("").endsWith("group");
    }

    private boolean isReplyToBot(JsonNode message) {
        return message.path("reply_to_message").path("from").path("id").asLong() == bot.id();
    }

    private boolean isMentionedByLink(JsonNode message) {
        for (String field : List.of("entities", "caption_entities")) {
            for (JsonNode entity : message.path(field)) {
                if (entity.path("user").path("id").asLong() == bot.id()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable Language language(JsonNode from) {
        String code = from.path("language_code").asText("").toLowerCase(Locale.ROOT);
        String primary = code.split("[-_]", 2)[0];
        return primary.matches("[a-z]{2,3}") ? new Language(primary) : null;
    }

    private static JsonNode object(JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
            throw new IllegalArgumentException(field + " is no object");
        }
        return node;
    }

    private static @Nullable String text(JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw new IllegalArgumentException(field + " is no text");
        }
        return node.textValue();
    }

    private static long number(JsonNode parent, String field, long otherwise) {
        JsonNode node = parent.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new IllegalArgumentException(field + " is no whole number");
        }
        return node.longValue();
    }

    private static @Nullable Integer smallNumber(JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        return node.isIntegralNumber() && node.canConvertToInt() ? node.intValue() : null;
    }
}
