package org.rapport.app.crm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.rapport.app.database.Database;
import org.rapport.app.wall.Errand;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that wait until whoever brought them has looked at what they hold: for half an hour, and never past a start. */
@Component
class StagedFiles implements Errand {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Path folder;
    private final Clock clock;
    private final Map<UUID, Staged> waiting = new ConcurrentHashMap<>();

    StagedFiles(Database database, Clock clock) {
        this.folder = database.data().path("uploads"); // emptied at each start
        this.clock = clock;
    }

    /**
     * A file that waits.
     *
     * @param person who brought it; nobody else finds it
     */
    record Staged(UUID id, Path path, int person, Instant since) {}

    Staged keep(MultipartFile file, int person) throws IOException {
        dropOld();
        Path own = Files.createTempDirectory(folder, "file"); // for its owner alone
        Path path = own.resolve("file.csv");
        file.transferTo(path);
        Staged staged = new Staged(UUID.randomUUID(), path, person, clock.instant());
        waiting.put(staged.id, staged);
        return staged;
    }

    Optional<Staged> find(UUID id, int person) {
        dropOld();
        return Optional.ofNullable(waiting.get(id)).filter(staged -> staged.person == person);
    }

    void drop(Staged staged) {
        try {
            Files.deleteIfExists(staged.path);
            Files.deleteIfExists(staged.path.resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waiting.remove(staged.id);
    }

    @Override
    public String name() {
        return "results-waiting";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run(Steps steps) {
        dropOld();
    }

    private void dropOld() {
        Instant old = clock.instant().minus(PATIENCE);
        waiting.values().stream()
                .filter(staged -> staged.since.isBefore(old))
                .toList()
                .forEach(this::drop);
    }
}
