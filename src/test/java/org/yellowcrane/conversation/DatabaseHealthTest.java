package org.yellowcrane.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class DatabaseHealthTest {

    @TempDir
    private Path folder;

    @Test
    void isUpWhileTheDatabaseCanBeWrittenTo() {
        try (Database database = Database.open(TestDatabases.embedded(folder))) {
            assertThat(check(database)).isEqualTo(Status.UP);
            assertThat(check(database)).isEqualTo(Status.UP);
            database.sql().sql("drop table probe").update();
            assertThat(check(database)).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void isDownOnceTheDatabaseIsGone() {
        Database database = Database.open(TestDatabases.embedded(folder));
        database.close();

        assertThat(check(database)).isEqualTo(Status.DOWN);
    }

    private static Status check(Database database) {
        Health health = new DatabaseHealth(database, Clock.systemUTC()).health();
        return health == null ? Status.UNKNOWN : health.getStatus();
    }
}
