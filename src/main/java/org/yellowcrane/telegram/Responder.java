package org.yellowcrane.telegram;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.conversation.Conversations;
import org.yellowcrane.language.Language;

/** Replies to what has arrived. Safe for concurrent use. */
final class Responder {

    private static final Logger LOG = LoggerFactory.getLogger(Responder.class);

    private final Conversations conversations;
    private final Delivery delivery;
    private final Words words;
    private final OfferedQuestions offered = new OfferedQuestions();

    Responder(Conversations conversations, Delivery delivery, Words words) {
        this.conversations = conversations;
        this.delivery = delivery;
        this.words = words;
    }

    /** Replies, and returns when the reply has been sent or given up. */
    void replyTo(Arrival.Answerable arrival) throws InterruptedException {
        switch (arrival) {
            case Arrival.Asked asked -> answer(asked.place(), asked.conversation(), asked.text(), asked.hint(), null);
            case Arrival.Fixed fixed -> say(fixed.place(), fixed.key(), fixed.hint());
            case Arrival.Pressed pressed -> replyToPress(pressed);
        }
    }

    /** Says something that the bot says in its own words. */
    void say(Place place, String key, @Nullable Language hint) throws InterruptedException {
        Line line = Line.of(Span.plain(words.in(hint).text(key)));
        send(place, new MessagePacker().add(List.of(line)).parts(), null);
    }

    private void replyToPress(Arrival.Pressed pressed) throws InterruptedException {
        Optional<String> question = offered.chosen(pressed.place().chat(), pressed.data());
        delivery.repeat(AnswerCallbackQuery.builder()
                .callbackQueryId(pressed.press())
                .text(question.isPresent() ? null : words.in(pressed.hint()).text("telegram.text-please"))
                .build());
        if (question.isPresent()) {
            answer(pressed.place(), pressed.conversation(), question.get(), pressed.hint(), question.get());
        }
    }

    private void answer(
            Place place, String conversation, String text, @Nullable Language hint, @Nullable String shownQuestion)
            throws InterruptedException {
        Optional<Answer> answer = ask(place, new IncomingMessage(TelegramChannel.NAME, conversation, text, null, hint));
        if (answer.isEmpty()) {
            say(place, "error", hint);
            return;
        }
        List<Part> parts =
                AnswerRenderer.render(answer.get(), words.in(answer.get().language()), shownQuestion);
        send(place, parts, offered.offer(place.chat(), answer.get().suggestions()));
    }

    private Optional<Answer> ask(Place place, IncomingMessage question) throws InterruptedException {
        Typing typing = new Typing(delivery, place);
        try {
            return Optional.of(conversations.reply(question).answer());
        } catch (RuntimeException e) {
            LOG.error("A question was not answered: {}", e.getClass().getName());
            return Optional.empty();
        } finally {
            typing.end();
        }
    }

    private void send(Place place, List<Part> parts, @Nullable InlineKeyboardMarkup buttons)
            throws InterruptedException {
        boolean open = true;
        for (int i = 0; i < parts.size() && open; i++) {
            boolean last = i == parts.size() - 1;
            open = delivery.send(
                    message(place, parts.get(i), last ? buttons : null),
                    parts.get(i).bare());
        }
    }

    private static SendMessage message(Place place, Part part, @Nullable InlineKeyboardMarkup buttons) {
        Integer replyTo = place.replyTo();
        return SendMessage.builder()
                .chatId(place.chat())
                .messageThreadId(place.topic())
                .text(part.html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(
                        LinkPreviewOptions.builder().isDisabled(true).build())
                .replyParameters(
                        replyTo == null
                                ? null
                                : ReplyParameters.builder()
                                        .messageId(replyTo)
                                        .allowSendingWithoutReply(true)
                                        .build())
                .replyMarkup(buttons)
                .build();
    }
}
