package org.rapport.app.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.rapport.app.database.DataFolder;
import org.rapport.app.database.Database;
import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Backups that were made before an upgrade: they go after two weeks, at a start and each night. */
@Component
public class UpgradeBackups implements Job {

    /** Where they lie in the data folder. */
    public static final String FOLDER = "backups";

    private static final Duration KEPT = Duration.ofDays(14);

    private final DataFolder data;
    private final Clock clock;

    UpgradeBackups(Database database, Clock clock) {
        this.data = database.data();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "upgrade-backups";
    }

    @Override
    public boolean isNightly() {
        return true;
    }

    @Override
    public void run(JdbcClient client, String key) {
        try {
            dropOld(data, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes those that are older than that. */
    public static void dropOld(DataFolder data, Clock clock) throws IOException {
        Path folder = data.path(FOLDER);
        if (!Files.exists(folder)) {
            return;
        }
        Instant oldest = clock.instant().minus(KEPT);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.delete(file);
                }
            }
        }
    }
}
