package org.yellowcrane.conversation;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedForgettingTest extends ForgettingContract {

    @TempDir
    private Path folder;

    @Override
    protected DatabaseSettings empty() {
        return TestDatabases.embedded(folder);
    }

    @Override
    protected Path files(Database opened) {
        return folder;
    }
}
