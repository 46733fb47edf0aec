package org.yellowcrane.conversation;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up while the database can be written to, and within a moment. */
@Component("databaseHealthIndicator")
@ConditionalOnWebApplication
class DatabaseHealth extends AbstractHealthIndicator {

    /** Those who ask for readiness do not wait for longer. */
    private static final int SECONDS = 2;

    private final Database database;
    private final Clock clock;

    DatabaseHealth(Database database, Clock clock) {
        super("The database cannot be written to");
        this.database = database;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        CompletableFuture.runAsync(
                        this::write,
                        task -> Thread.ofVirtual().name("database-health").start(task))
                .get(SECONDS, TimeUnit.SECONDS);
        builder.up();
    }

    private void write() {
        database.inTransaction(() -> {
            database.sql().sql("delete from probe").update();
            database.sql()
                    .sql("insert into probe (id, at) values (1, ?) on conflict do nothing")
                    .param(Database.at(clock.instant()))
                    .update();
        });
    }
}
