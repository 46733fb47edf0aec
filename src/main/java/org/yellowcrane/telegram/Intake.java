package org.yellowcrane.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;

/** Takes updates and queues the replies to them. Used by one thread. */
final class Intake implements Polling.Taker {

    /** An edit comes within a minute of its message. */
    private static final int REMEMBERED_QUESTIONS = 5_000;

    private record MessageId(long chat, long message) {}

    private final UpdateReader reader;
    private final ChatQueues queues;
    private final Responder responder;

    /** Only hashes: an edit that leaves the text alone, as when a link's preview appears, is no new question. */
    private final Map<MessageId, Integer> textHashes = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_QUESTIONS)
            .<MessageId, Integer>build()
            .asMap();

    Intake(UpdateReader reader, ChatQueues queues, Responder responder) {
        this.reader = reader;
        this.queues = queues;
        this.responder = responder;
    }

    @Override
    public void take(JsonNode update) throws InterruptedException {
        if (reader.read(update) instanceof Arrival.Answerable arrival && !isKnown(arrival)) {
            Place place = arrival.place();
            queues.add(
                    place.chat(),
                    () -> responder.replyTo(arrival),
                    () -> responder.say(place, "telegram.busy", arrival.hint()));
        }
    }

    private boolean isKnown(Arrival arrival) {
        if (!(arrival instanceof Arrival.Asked asked) || asked.message() == 0) {
            return false;
        }
        Integer hash = asked.text().hashCode();
        MessageId id = new MessageId(asked.place().chat(), asked.message());
        return hash.equals(textHashes.put(id, hash));
    }
}
