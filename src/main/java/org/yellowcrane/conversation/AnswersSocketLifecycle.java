package org.yellowcrane.conversation;

import java.util.Optional;
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
    private volatile @Nullable Optional<AnswersSocket> socket;

    AnswersSocketLifecycle(Database database, DatabaseSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public void start() {
        socket = settings.isEmbedded() ? AnswersSocket.open(database, settings.folder()) : Optional.empty();
    }

    @Override
    public void stop() {
        Optional<AnswersSocket> current = socket;
        socket = null;
        if (current != null) {
            current.ifPresent(AnswersSocket::close);
        }
    }

    @Override
    public boolean isRunning() {
        return socket != null;
    }
}
