package org.yellowcrane.conversation;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostTest extends PostContract {

    @TempDir
    private Path folder;

    @Override
    protected DatabaseSettings empty() {
        return TestDatabases.embedded(folder);
    }
}
