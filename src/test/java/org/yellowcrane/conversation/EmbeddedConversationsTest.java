package org.yellowcrane.conversation;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedConversationsTest extends ConversationsContract {

    @TempDir
    private Path folder;

    @Override
    protected DatabaseSettings empty() {
        return TestDatabases.embedded(folder);
    }
}
