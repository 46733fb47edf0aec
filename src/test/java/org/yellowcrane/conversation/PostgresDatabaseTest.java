package org.yellowcrane.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresDatabaseTest extends DatabaseContract {

    @TempDir
    private Path folder;

    @Override
    protected DatabaseSettings empty() {
        return TestDatabases.postgres();
    }

    /** Whatever lies in their data folders, which may be deleted, and though all of them find no key at first. */
    @Test
    void allInstancesThatShareItHashAlike() throws Exception {
        DatabaseSettings shared = empty();
        List<Future<String>> names = new ArrayList<>();
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                DatabaseSettings own = new DatabaseSettings(
                        folder.resolve("instance" + i),
                        shared.url(),
                        shared.user(),
                        shared.password(),
                        2,
                        shared.patience());
                names.add(instances.submit(() -> {
                    try (Database database = Database.open(own)) {
                        return SecretKeys.of(database).conversation("telegram", "5000000001");
                    }
                }));
            }
        }
        String first = names.getFirst().get();
        for (Future<String> name : names) {
            assertThat(name.get()).isEqualTo(first);
        }
        assertThat(folder).isEmptyDirectory();
    }
}
