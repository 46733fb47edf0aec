package org.yellowcrane.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The knowledge to compare with: a folder as it is, or the state of a git revision in a temporary folder, which closing deletes.
 *
 * @param folder where it lies
 * @param isTemporary whether it was unpacked for this
 */
record EarlierKnowledge(Path folder, boolean isTemporary) implements AutoCloseable {

    /** Says why there is nothing to compare with, in words for the user. */
    static final class MissingException extends Exception {

        private static final long serialVersionUID = 1;

        MissingException(String reason) {
            super(reason);
        }
    }

    /**
     * The knowledge of a folder or, if there is no such folder, of a git revision.
     *
     * @param current the knowledge folder, inside the repository in which the revision is looked for
     * @throws MissingException if git or the revision is missing, or the revision has no such folder
     */
    static EarlierKnowledge of(String revisionOrFolder, Path current) throws IOException, MissingException {
        Path folder = Path.of(revisionOrFolder);
        if (Files.isDirectory(folder)) {
            return new EarlierKnowledge(folder, false);
        }
        // A revision that begins with a hyphen would be an option of git.
        if (revisionOrFolder.startsWith("-")) {
            throw new MissingException("Neither a folder nor a git revision: " + revisionOrFolder);
        }
        EarlierKnowledge earlier = new EarlierKnowledge(Files.createTempDirectory("knowledge-"), true);
        try {
            earlier.unpack(revisionOrFolder, current);
            return earlier;
        } catch (IOException | MissingException failed) {
            earlier.close();
            throw failed;
        }
    }

    /** Unpacks the current folder as it was; git archives the folder that it is called in. */
    private void unpack(String revision, Path current) throws IOException, MissingException {
        Path archive = folder.resolve(".archive.zip");
        Process git = start(
                List.of("git", "archive", "--format=zip", "--output=" + archive.toAbsolutePath(), revision), current);
        String complaint = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (git.waitFor() != 0) {
                throw new MissingException("No folder and no git revision '" + revision + "': " + complaint);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && target.startsWith(folder)) {
                    Files.createDirectories(target.resolveSibling("."));
                    Files.copy(zip, target);
                }
            }
        }
        Files.delete(archive);
    }

    private static Process start(List<String> command, Path folder) throws MissingException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            throw new MissingException(
                    "git cannot be run; name a folder instead of a revision: " + missing.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        if (isTemporary) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
