package org.yellowcrane.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest extends DatabaseContract {

    @TempDir
    private Path folder;

    @Override
    protected DatabaseSettings empty() {
        return TestDatabases.embedded(folder.resolve("made when needed"));
    }

    @Test
    void saysInOneLineWhyAFolderCannotBeUsed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        DatabaseSettings unusable = new DatabaseSettings(file.resolve("data"), "", "", "", 2, Duration.ofMillis(250));

        assertThatThrownBy(() -> Database.open(unusable))
                .isInstanceOf(UnusableDatabaseException.class)
                .message()
                .contains(file.toString())
                .doesNotContain("\n");
    }

    @Test
    void keepsThePasswordToItself() {
        assertThat(new DatabaseSettings(
                        folder, "jdbc:postgresql://host/db?password=geheim", "u", "geheim", 2, Duration.ofSeconds(1)))
                .asString()
                .doesNotContain("geheim");
    }
}
