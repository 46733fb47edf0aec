package org.yellowcrane.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full, really: a small one, where the system lets one be mounted. */
class EmbeddedOutageTest extends OutageContract {

    @TempDir
    private Path folder;

    @Override
    protected DatabaseSettings empty() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.toString()));
        return new DatabaseSettings(folder, "", "", "", 10, Duration.ofSeconds(1));
    }

    @Override
    protected void breakDown() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("ballast"))) {
            byte[] block = new byte[512];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    @Override
    protected void mend() throws IOException {
        Files.delete(folder.resolve("ballast"));
    }

    @Override
    protected void dismantle() throws Exception {
        run("umount", folder.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
