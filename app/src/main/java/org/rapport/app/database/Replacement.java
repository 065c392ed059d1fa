package org.rapport.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A new database beside the one that stands, which takes its place whole or not at all, whenever the process ends. */
public final class Replacement implements AutoCloseable {

    private static final String WORK = "restoring";
    private static final String REPLACED = "database.replaced";

    private final DataFolder data;
    private final DataFolder work;
    private final Database database;
    private boolean isTaken;

    private Replacement(DataFolder data, DataFolder work, Database database) {
        this.data = data;
        this.work = work;
        this.database = database;
    }

    /**
     * Makes an empty one; what an earlier, killed attempt left is thrown away.
     *
     * @throws Unusable where the embedded server can't be started
     */
    public static Replacement begin(DataFolder data) throws Unusable {
        try {
            recover(data);
            EmbeddedServer.stopOrphan(data);
            DataFolder work = DataFolder.open(data.path(WORK), DataFolder.Kind.SERVE);
            // both are served by one superuser, one after the other
            work.keepSecret(Superuser.SECRET, data.secret(Superuser.SECRET));
            return new Replacement(data, work, started(data, work));
        } catch (IOException e) {
            throw new Unusable("folder.unwritable", data.path(WORK).toString(), String.valueOf(e.getMessage()));
        }
    }

    private static Database started(DataFolder data, DataFolder work) throws Unusable, IOException {
        try {
            return Database.embedded(work);
        } catch (Unusable e) {
            work.close();
            recover(data); // nothing of the attempt stays
            throw e;
        }
    }

    /** Puts right what a process left that was killed while it replaced: the old database stands, or the new one. */
    static void recover(DataFolder data) throws Unusable, IOException {
        Path standing = data.path(Database.FOLDER);
        Path replaced = data.path(REPLACED);
        if (!Files.exists(standing) && Files.exists(replaced)) {
            Files.move(replaced, standing, StandardCopyOption.ATOMIC_MOVE);
        }
        Trees.delete(replaced);
        if (Files.exists(data.path(WORK))) {
            try (DataFolder work = DataFolder.open(data.path(WORK), DataFolder.Kind.SERVE)) {
                EmbeddedServer.stopOrphan(work);
                Trees.delete(data.path(WORK));
            }
        }
    }

    /** The new one. */
    public Database database() {
        return database;
    }

    /** Puts it in place of the one that stands, which is deleted. */
    public void take() throws Unusable {
        database.close();
        isTaken = true;
        try {
            work.close();
            Path standing = data.path(Database.FOLDER);
            if (Files.exists(standing)) {
                Files.move(standing, data.path(REPLACED), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(data.path(WORK).resolve(Database.FOLDER), standing, StandardCopyOption.ATOMIC_MOVE);
            recover(data);
        } catch (IOException e) {
            throw new Unusable("folder.unwritable", data.path("").toString(), String.valueOf(e.getMessage()));
        }
    }

    /** Throws it away unless it was taken. */
    @Override
    public void close() throws IOException, Unusable {
        if (!isTaken) {
            database.close();
            work.close();
            recover(data);
        }
    }
}
