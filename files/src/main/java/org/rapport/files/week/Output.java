package org.rapport.files.week;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Where the answer goes: a file, replaced in one step, or standard output. */
final class Output {

    private final @Nullable Path file;
    private final PrintStream standard;

    Output(@Nullable Path file, PrintStream standard) {
        this.file = file;
        this.standard = standard;
    }

    /** Whether a file can be written there; asked before the work starts. */
    boolean isWritable() {
        if (file == null) {
            return true;
        }
        if (Files.isDirectory(file)) {
            return false;
        }
        try {
            Files.delete(besides(file));
            return true;
        } catch (IOException e) {
            // the caller says so
            return false;
        }
    }

    /** Writes the text; a file that was there before is replaced whole or not at all. */
    void write(String text) throws IOException {
        if (file == null) {
            standard.print(text);
            standard.flush();
            if (standard.checkError()) {
                throw new IOException("standard output");
            }
            return;
        }
        Path written = besides(file);
        try {
            Files.writeString(written, text);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static Path besides(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " has no folder");
        }
        return Files.createTempFile(folder, ".rapport", ".tmp");
    }
}
