package org.rapport.app.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapport.files.table.Refused;
import org.springframework.web.multipart.MultipartFile;

/** A file that came with a request, read under a name that its reader tells in what it says; gone with the request. */
public final class Uploaded {

    private Uploaded() {}

    /** Reads a file. */
    public interface Reading<T> {
        T read(Path path) throws Refused;
    }

    /**
     * What the reading makes of the file.
     *
     * @throws Refused where it refuses it
     */
    public static <T> T read(MultipartFile file, String name, Reading<T> reading) throws IOException, Refused {
        Path folder = Files.createTempDirectory("rapport-people"); // for its owner alone
        Path copy = folder.resolve(name);
        try {
            file.transferTo(copy);
            return reading.read(copy);
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(folder);
        }
    }
}
