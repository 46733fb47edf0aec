package org.yellowcrane.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Where channels that acknowledge what they get leave it to be answered: what is stored here is answered and sent, whatever dies. Safe for
 * concurrent use.
 */
@Component
@Lazy
public class PostOffice {

    private final Database database;
    private final SecretKeys keys;
    private final PostSettings settings;
    private final Clock clock;
    private final PersonalNumbers personalNumbers;
    private final MeterRegistry meters;
    private final Outbox outbox;

    PostOffice(
            Database database,
            SecretKeys keys,
            PostSettings settings,
            Clock clock,
            MeterRegistry meters,
            PersonalNumbers personalNumbers) {
        this.personalNumbers = personalNumbers;
        this.database = database;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.outbox = new Outbox(database, clock);
    }

    /**
     * Sets up the post of a channel; {@link Post#start} begins.
     *
     * @param most letters of one chat that may wait while one is being answered; the chat hears once that it is too much, and the rest is dropped
     */
    public Post open(Correspondent correspondent, int most) {
        PostMeters counted = new PostMeters(meters, correspondent.channel());
        Inbox inbox = new Inbox(database, keys, correspondent.channel(), most, clock);
        counted.watch(inbox::unfinished);
        ChatWork work = new ChatWork(correspondent, database, inbox, outbox, counted);
        return new Post(correspondent, database, inbox, work, settings);
    }

    /** A secret for a purpose, the same in all instances that share the database. At most 64 letters, digits, {@code -} and {@code _}. */
    public String sharedSecret(String purpose) {
        return keys.hash("shared secret", purpose);
    }

    /** A text without the personal numbers in it, as it may be stored. */
    public String masked(String text) {
        return personalNumbers.mask(text);
    }

    /** Notes whether an answer helped the chat that it was sent to. Returns whether it was sent there and is still known. */
    public boolean rate(String channel, String chat, String answer, boolean useful) {
        return wasSent(channel, chat, answer)
                && new StoredAnswers(database).rate(answer, new Feedback(useful, null, null), clock.instant());
    }

    /** Whether an answer was sent to a chat; each as the channel has it. */
    public boolean wasSent(String channel, String chat, String answer) {
        return outbox.holds(channel, chat, answer);
    }
}
