package org.yellowcrane.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * One message on its way out. It is stored as JSON until it is sent: a change here must be able to read what an earlier version stored.
 *
 * @param topic the topic of a forum
 * @param replyTo the message that it answers
 * @param html its text in Telegram's HTML
 * @param bare the same without markup
 * @param buttons under it, one a row
 */
record Outgoing(@Nullable Integer topic, @Nullable Integer replyTo, String html, String bare, List<Button> buttons) {

    /**
     * A button.
     *
     * @param data what comes back when it is pressed
     */
    record Button(String text, String data) {}

    static Outgoing of(Place place, Part part, List<Button> buttons) {
        return new Outgoing(place.topic(), place.replyTo(), part.html(), part.bare(), buttons);
    }

    SendMessage to(String chat) {
        SendMessage message = bareTo(chat);
        message.setText(html);
        message.setParseMode(ParseMode.HTML);
        return message;
    }

    /** The message without markup. */
    SendMessage bareTo(String chat) {
        return SendMessage.builder()
                .chatId(chat)
                .messageThreadId(topic)
                .text(bare)
                .linkPreviewOptions(
                        LinkPreviewOptions.builder().isDisabled(true).build())
                .replyParameters(
                        replyTo == null
                                ? null
                                : ReplyParameters.builder()
                                        .messageId(replyTo)
                                        .allowSendingWithoutReply(true)
                                        .build())
                .replyMarkup(buttons.isEmpty() ? null : keyboard())
                .build();
    }

    private InlineKeyboardMarkup keyboard() {
        return new InlineKeyboardMarkup(buttons.stream()
                .map(button -> new InlineKeyboardRow(InlineKeyboardButton.builder()
                        .text(button.text())
                        .callbackData(button.data())
                        .build()))
                .toList());
    }
}
