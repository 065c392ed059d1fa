package org.rapport.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The database of a folder, whether another process serves it just now or none does. */
public final class Standing implements AutoCloseable {

    private final Database database;
    private final @Nullable DataFolder held;

    /**
     * How a folder stands.
     *
     * @param hasData whether there is a database in it
     * @param isHeld whether a process of ours works with it
     * @param port of an embedded server that runs on it; empty = none
     */
    public record State(boolean hasData, boolean isHeld, OptionalInt port) {

        /** Whether a database server runs that nobody of ours holds any more. */
        public boolean isOrphaned() {
            return !isHeld && port.isPresent();
        }
    }

    /** Looks, and changes nothing. */
    public static State look(Path folder) throws IOException {
        DataFolder there = DataFolder.held(folder);
        Optional<ServerFiles.Running> server = new ServerFiles(there).running();
        return new State(
                Files.exists(there.path(Database.FOLDER)),
                DataFolder.isHeld(folder),
                server.map(running -> OptionalInt.of(running.port())).orElseGet(OptionalInt::empty));
    }

    private Standing(Database database, @Nullable DataFolder held) {
        this.database = database;
        this.held = held;
    }

    /**
     * Finds it; starts the embedded server where none runs.
     *
     * @param url a server of one's own; null = the embedded one
     * @throws Unusable where there are no data, or they can't be used
     */
    public static Standing open(Path folder, @Nullable String url) throws Unusable {
        DataFolder there = DataFolder.held(folder);
        if (url != null) {
            return new Standing(Database.at(url, there), null);
        }
        if (!Files.exists(there.path(Database.FOLDER))) {
            throw new Unusable("folder.empty", there.path("").toString());
        }
        try {
            Optional<ServerFiles.Running> server = new ServerFiles(there).running();
            return server.isPresent()
                    ? new Standing(Database.at(Database.url(server.get().port(), Database.NAME), there), null)
                    : started(DataFolder.openAny(folder));
        } catch (IOException e) {
            throw new Unusable("folder.unwritable", folder.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static Standing started(DataFolder data) throws Unusable {
        return new Standing(Database.embedded(data), data);
    }

    /** The database. */
    public Database database() {
        return database;
    }

    /** Ends what {@link #open} started. */
    @Override
    public void close() throws IOException {
        database.close();
        if (held != null) {
            held.close();
        }
    }
}
