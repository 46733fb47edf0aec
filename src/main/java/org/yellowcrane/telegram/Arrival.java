package org.yellowcrane.telegram;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;

/** What an update means to the bot. */
sealed interface Arrival {

    /** Something to reply to. It is stored as JSON until then: a change here must be able to read what an earlier version stored. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Asked.class, name = "asked"),
        @JsonSubTypes.Type(value = Fixed.class, name = "fixed"),
        @JsonSubTypes.Type(value = Forgotten.class, name = "forgotten"),
        @JsonSubTypes.Type(value = Pressed.class, name = "pressed")
    })
    sealed interface Answerable extends Arrival {

        Place place();

        /** The language of the user's Telegram, if known. */
        @Nullable
        Language hint();
    }

    /**
     * A question.
     *
     * @param message the message's id in its chat
     * @param conversation the chat, in groups with its user: follow-ups are not of everybody there
     */
    record Asked(
            Place place,
            long message,
            String conversation,
            String text,
            @Nullable Language hint) implements Answerable {}

    /**
     * Something that has a fixed reply.
     *
     * @param key of the reply
     */
    record Fixed(Place place, String key, @Nullable Language hint) implements Answerable {}

    /** A wish to be forgotten. */
    record Forgotten(
            Place place, String conversation, @Nullable Language hint) implements Answerable {}

    /**
     * A press on a button under an answer.
     *
     * @param press Telegram's id of the press
     * @param data what the button carries, as the user's client claims
     */
    record Pressed(
            Place place,
            String conversation,
            String press,
            String data,
            @Nullable Language hint) implements Answerable {}

    /**
     * Nothing to reply to.
     *
     * @param why in a few words
     */
    record Ignored(String why) implements Arrival {}
}
