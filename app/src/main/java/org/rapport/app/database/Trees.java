package org.rapport.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Folders with all that is in them. */
final class Trees {

    private static final int MOST_TRIES = 50;
    private static final long PAUSE_NANOS = 100_000_000;

    private Trees() {}

    /** Deletes it where it is there; waits for a program that outlived its killed parent and still writes there. */
    static void delete(Path root) throws IOException {
        for (int tries = 1; Files.exists(root); tries++) {
            try {
                sweep(root);
            } catch (NoSuchFileException | DirectoryNotEmptyException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static void sweep(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause(); // a folder went while it was walked
        }
    }
}
