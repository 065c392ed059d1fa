package org.rapport.app;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.rapport.app.database.DataFolder;
import org.rapport.app.database.Database;
import org.rapport.app.database.Unusable;
import org.slf4j.LoggerFactory;

/** A database on its way: it is opened and brought up to date while the pages get ready for what they can without it. */
final class Opening {

    private final DataFolder data;
    private final CompletableFuture<Database> database;

    private Opening(DataFolder data, CompletableFuture<Database> database) {
        this.data = data;
        this.database = database;
    }

    /** Opens one. */
    @FunctionalInterface
    interface Source {
        Database open() throws Unusable, IOException;
    }

    /** Readies one, once it is open. */
    @FunctionalInterface
    interface Readying {
        void ready(Database database) throws Unusable, IOException;
    }

    /** Begins, and doesn't wait. */
    static Opening begin(DataFolder data, Source source, Readying readying) {
        LoggerFactory.getILoggerFactory(); // logging is set up by one thread before two may want it
        CompletableFuture<Database> opened = new CompletableFuture<>();
        Thread.ofPlatform().name("opening").start(() -> {
            try {
                opened.complete(ready(source.open(), readying));
            } catch (Unusable | IOException | RuntimeException | Error e) {
                opened.completeExceptionally(e);
            }
        });
        return new Opening(data, opened);
    }

    /** One that stands already. */
    static Opening of(Database database) {
        return new Opening(database.data(), CompletableFuture.completedFuture(database));
    }

    private static Database ready(Database database, Readying readying) throws Unusable, IOException {
        try {
            readying.ready(database);
            return database;
        } catch (Unusable | IOException | RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    /** Its folder, which is there from the beginning. */
    DataFolder data() {
        return data;
    }

    /** Waits for it. */
    Database await() {
        try {
            return database.get();
        } catch (ExecutionException e) {
            throw new Failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(e);
        }
    }

    /** Waits for it and closes it, as nobody needs it any more; tells of what it died. */
    void giveUp() throws Unusable, IOException {
        try {
            database.get().close();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Unusable unusable -> throw unusable;
                case IOException unread -> throw unread;
                case null, default -> throw new Failed(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(e);
        }
    }

    /** It couldn't be opened; why is told by {@link #giveUp}. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Failed(Exception cause) {
            super(cause);
        }
    }
}
