package org.rapport.app.people.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapport.files.table.Refused;

/** A file for as long as it is read: the readers of files take no other. */
final class Temporary {

    private Temporary() {}

    /** What reads a file. */
    interface Reading<T> {

        /** Reads it. */
        T read(Path file) throws Refused;
    }

    static <T> T read(byte[] bytes, String name, Reading<T> reading) throws Refused {
        try {
            Path folder = Files.createTempDirectory("rapport-people");
            Path file = folder.resolve(name);
            try {
                Files.write(file, bytes);
                return reading.read(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
