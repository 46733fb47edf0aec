package org.yellowcrane.telegram;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Outcome;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.conversation.Conversations;
import org.yellowcrane.conversation.PleaseWaitException;
import org.yellowcrane.language.Language;

/** Writes the replies to what has arrived. Safe for concurrent use. */
final class Responder {

    private static final Logger LOG = LoggerFactory.getLogger(Responder.class);

    /** Conversations that have been told to wait; more than write too much at the same time. */
    private static final int REMEMBERED = 10_000;

    private final Conversations conversations;
    private final OfferedQuestions offered;
    private final FeedbackButtons feedback;
    private final Delivery delivery;
    private final Words words;
    private final Map<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(1))
            .<String, Boolean>build()
            .asMap();

    Responder(
            Conversations conversations,
            OfferedQuestions offered,
            FeedbackButtons feedback,
            Delivery delivery,
            Words words) {
        this.feedback = feedback;
        this.conversations = conversations;
        this.offered = offered;
        this.delivery = delivery;
        this.words = words;
    }

    /**
     * Writes the reply.
     *
     * @param answer the answer's name
     * @throws DataAccessException if the database fails
     */
    List<Outgoing> replyTo(Arrival.Answerable arrival, String answer) throws InterruptedException {
        return switch (arrival) {
            case Arrival.Asked asked -> answer(asked, answer, null);
            case Arrival.Fixed fixed -> fixed(fixed.place(), fixed.key(), fixed.hint());
            case Arrival.Forgotten forgotten -> forget(forgotten);
            case Arrival.Pressed pressed -> replyToPress(pressed, answer);
        };
    }

    private List<Outgoing> forget(Arrival.Forgotten wish) {
        conversations.forget(TelegramChannel.NAME, wish.conversation());
        return fixed(wish.place(), "telegram.forgotten", wish.hint());
    }

    /** Something that the bot says in its own words. */
    private List<Outgoing> fixed(Place place, String key, @Nullable Language hint) {
        Line line = Line.of(Span.plain(words.in(hint).text(key)));
        return outgoing(place, new MessagePacker().add(List.of(line)).parts(), List.of());
    }

    private List<Outgoing> replyToPress(Arrival.Pressed pressed, String answer) throws InterruptedException {
        if (FeedbackButtons.isOne(pressed.data())) {
            boolean noted = feedback.note(pressed.place().chat(), pressed.data());
            acknowledge(pressed, noted ? "telegram.thanks" : "telegram.expired");
            return List.of();
        }
        Optional<String> question = offered.chosen(pressed.place().chat(), pressed.data());
        acknowledge(pressed, question.isPresent() ? null : "telegram.expired");
        if (question.isEmpty()) {
            return List.of();
        }
        String text = question.get();
        Arrival.Asked asked = new Arrival.Asked(pressed.place(), 0, pressed.conversation(), text, pressed.hint());
        return answer(asked, answer, text);
    }

    private void acknowledge(Arrival.Pressed pressed, @Nullable String key) throws InterruptedException {
        delivery.repeat(AnswerCallbackQuery.builder()
                .callbackQueryId(pressed.press())
                .text(key == null ? null : words.in(pressed.hint()).text(key))
                .build());
    }

    private List<Outgoing> answer(Arrival.Asked asked, String id, @Nullable String shownQuestion)
            throws InterruptedException {
        boolean first = !conversations.isKnown(TelegramChannel.NAME, asked.conversation());
        Optional<Answer> answered;
        try {
            answered = ask(asked, id);
        } catch (PleaseWaitException e) {
            // Once is enough: who writes too much would else be written to as much.
            return told.put(asked.conversation(), true) == null
                    ? fixed(asked.place(), "telegram.busy", asked.hint())
                    : List.of();
        }
        if (answered.isEmpty()) {
            return fixed(asked.place(), "error", asked.hint());
        }
        told.remove(asked.conversation());
        Answer answer = answered.get();
        List<Part> parts = AnswerRenderer.render(answer, words.in(answer.language()), shownQuestion);
        List<Outgoing> messages = new ArrayList<>(outgoing(asked.place(), parts, buttons(id, answer)));
        if (first && answer.outcome() != Outcome.EMERGENCY) {
            messages.addAll(fixed(asked.place(), "telegram.privacy", answer.language()));
        }
        return messages;
    }

    private List<Outgoing.Button> buttons(String id, Answer answer) {
        List<Outgoing.Button> buttons = new ArrayList<>(OfferedQuestions.buttons(id, answer.suggestions()));
        buttons.addAll(FeedbackButtons.under(id, answer, words.in(answer.language())));
        return buttons;
    }

    private Optional<Answer> ask(Arrival.Asked asked, String id) throws InterruptedException {
        IncomingMessage question =
                new IncomingMessage(TelegramChannel.NAME, asked.conversation(), asked.text(), null, asked.hint());
        Typing typing = new Typing(delivery, asked.place());
        try {
            return Optional.of(conversations.reply(question, id).answer());
        } catch (DataAccessException | PleaseWaitException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("A question was not answered: {}", e.getClass().getName());
            return Optional.empty();
        } finally {
            typing.end();
        }
    }

    /** The buttons stand under the last message. */
    private static List<Outgoing> outgoing(Place place, List<Part> parts, List<Outgoing.Button> buttons) {
        List<Outgoing> messages = new ArrayList<>();
        for (Part part : parts) {
            boolean last = messages.size() == parts.size() - 1;
            messages.add(Outgoing.of(place, part, last ? buttons : List.of()));
        }
        return messages;
    }
}
