package org.rapport.app.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapport.app.database.Database;
import org.rapport.files.table.Refused;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** A file that came with a request, read under a name that its reader tells in what it says; gone with the request. */
@Component
public class Uploaded {

    private final Path folder;

    Uploaded(Database database) {
        this.folder = database.data().path("uploads"); // emptied at each start
    }

    /** Reads a file. */
    public interface Reading<T> {
        T read(Path path) throws Refused;
    }

    /**
     * What the reading makes of the file.
     *
     * @throws Refused where it refuses it
     */
    public <T> T read(MultipartFile file, String name, Reading<T> reading) throws IOException, Refused {
        try (InputStream content = file.getInputStream()) {
            return read(content, name, reading);
        }
    }

    /**
     * The same of a file that is coming in.
     *
     * @throws Refused where the reading refuses it
     */
    public <T> T read(InputStream content, String name, Reading<T> reading) throws IOException, Refused {
        Path own = Files.createTempDirectory(folder, "file"); // like the file, for its owner alone
        Path copy = own.resolve(name);
        try {
            try (OutputStream out =
                    Files.newOutputStream(Files.move(Files.createTempFile(own, "file", ".part"), copy))) {
                content.transferTo(out);
            }
            return reading.read(copy);
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(own);
        }
    }
}
