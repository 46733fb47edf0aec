package org.yellowcrane.conversation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the socket open while the program serves with the embedded database. */
@Component
@ConditionalOnWebApplication
class AnswersSocketLifecycle implements SmartLifecycle {

    private final Database database;
    private final DatabaseSettings settings;
    private volatile @Nullable AnswersSocket socket;
    private volatile boolean running;

    AnswersSocketLifecycle(Database database, DatabaseSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        socket = settings.isEmbedded()
                ? AnswersSocket.open(database, settings.folder()).orElse(null)
                : null;
    }

    @Override
    public void stop() {
        running = false;
        AnswersSocket current = socket;
        socket = null;
        if (current != null) {
            current.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
