package org.yellowcrane.telegram;

import java.util.function.BooleanSupplier;
import org.yellowcrane.channel.Channel;

/** A way for updates to come: fetched, or pushed by Telegram. */
sealed interface Updates extends AutoCloseable permits Polling, Webhook {

    /**
     * Does what only one of several instances may do for updates to come, for as long as it may.
     *
     * @throws InterruptedException when the service stops
     */
    void run(BooleanSupplier mayGoOn) throws InterruptedException;

    /** Whether updates arrive, and if not, why. */
    Channel.Status status();

    /** Whether updates should arrive here, and have not been able to for too long. */
    boolean isStale();

    /** Takes no more. */
    @Override
    void close();
}
